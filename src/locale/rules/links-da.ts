import { quoted, words } from '../message.js';
import type { RuleWords } from '../message.js';

export const LINK_DA = {
  'link-text-vague': words(
    'Linktekst, der ikke siger noget',
    (a) =>
      a['what'] === 'address'
        ? `Linkets tekst er selve adressen${quoted(a['found'])}; den er svær at læse op og siger ikke, hvad der er for enden.`
        : a['what'] === 'nothing'
          ? 'Linket har ingen ord, så ingen kan høre, hvor det fører hen.'
          : `Linkets tekst${quoted(a['found'])} siger ikke, hvor det fører hen.`,
    () => 'Brug titlen på det, der linkes til: [Tidsplan for høringen](https://…).',
  ),
  'link-target-missing': words(
    'Link, der ikke fører nogen steder hen',
    (a) =>
      a['why'] === 'none'
        ? 'Linket har ingen adresse.'
        : a['why'] === 'root'
          ? `Linkets adresse${quoted(a['file'])} begynder med en skråstreg, og sådan et sted findes ikke hos læseren.`
          : `Der er ingen fil på linkets adresse${quoted(a['file'])}.`,
    (a) => {
      if (a['why'] === 'web') return 'Sæt https:// foran, hvis det er en adresse på nettet.';
      if (a['why'] === 'mail') return 'Sæt mailto: foran, hvis det er en mailadresse.';
      return 'Ret adressen, eller skriv teksten uden link. Filer lægges ved siden af mødet eller i mappen bilag.';
    },
  ),
  'link-unread': words(
    'Link, der trykkes som tekst',
    (a) =>
      a['image']
        ? 'Billedet er ikke skrevet, så det kan læses, og tegnene trykkes, som de står.'
        : 'Linket er ikke skrevet, så det kan læses, og tegnene trykkes, som de står.',
    (a) => {
      if (a['form'] === 'blank')
        return 'Der er mellemrum i adressen: sæt < og > om den, som i [tekst](<bilag/min fil.txt>).';
      if (a['form'] === 'gap') return 'Fjern mellemrummet mellem de to parenteser: [tekst](adresse).';
      return 'Skriv teksten i kantet parentes og adressen lige efter i rund: [tekst](adresse).';
    },
  ),
  'anchor-missing': words(
    'Henvisning til et sted, der ikke findes',
    (a) => `Linket${quoted(a['found'])} fører til et sted, der ikke er i dokumentet.`,
    (a) =>
      a['suggestion']
        ? `Skriv${quoted(a['suggestion'])}.`
        : 'Link til et punkt med #punkt- og punktets nummer: [se punkt 3](#punkt-3).',
  ),
  'footnote-undefined': words(
    'Fodnote, der mangler',
    (a) => `Der er ingen fodnote til mærket${quoted(a['found'])}, så mærket trykkes, som det står.`,
    (a) =>
      `Skriv fodnoten på sin egen linje under punktet: ${a['found'] ? String(a['found']) : '[^navn]'}: Tekst. Eller slet mærket.`,
  ),
  'footnote-unused': words(
    'Fodnote uden henvisning',
    (a) => `Ingen henviser til fodnoten${quoted(a['found'])}, så den kommer ikke med i dokumentet.`,
    () => 'Sæt mærket ind i teksten, hvor noten hører til, eller slet noten.',
  ),
  'reference-undefined': words(
    'Link med et navn, der ikke findes',
    (a) =>
      `Teksten${quoted(a['found'])} trykkes, som den står, for navnet${quoted(a['name'])} har ingen adresse.`,
    () => 'Skriv adressen direkte: [tekst](https://…). Eller sæt [navn]: https://… ind på en linje for sig.',
  ),
  'reference-unused': words(
    'Adresse, der ikke bruges',
    (a) => `Intet link bruger navnet${quoted(a['name'])}.`,
    () => 'Brug navnet i et link: [tekst][navn]. Eller slet linjen.',
  ),
  'heading-skipped': words(
    'Overskrift, der springer et niveau over',
    (a) =>
      `Overskriften${a['level'] ? ` med ${'#'.repeat(Number(a['level']))}` : ''} står lige under en overskrift, der er mere end ét niveau højere.`,
    (a) =>
      `Skriv ${'#'.repeat(Number(a['expected'] ?? 4))} i stedet, eller indsæt den overskrift, der mangler.`,
  ),
  'bold-heading': words(
    'Fed tekst brugt som overskrift',
    (a) => `Linjen${quoted(a['found'])} er fed og ligner en overskrift, men er ingen.`,
    (a) =>
      `Gør den til en overskrift${a['suggestion'] ? `: ${String(a['suggestion'])}` : ' med #### foran'}. Så kan den findes med skærmlæser.`,
  ),
  'list-by-hand': words(
    'Liste, der er almindelig tekst',
    (a) =>
      a['sign'] === 'hard'
        ? 'Her skulle en liste begynde, men efter tegnet står et hårdt mellemrum, så linjerne trykkes som almindelig tekst.'
        : a['sign'] === 'close'
          ? 'Der mangler et mellemrum efter bindestregen, så linjen ikke bliver et punkt i en liste: den trykkes i forlængelse af linjen over.'
          : `Linjen begynder med ${a['sign'] === 'dash' ? 'en tankestreg' : a['sign'] === 'letter' ? 'et bogstav' : 'et punkttegn'}, men bliver ikke til en liste: linjerne trykkes i forlængelse af hinanden.`,
    (a) =>
      a['sign'] === 'letter'
        ? 'Skriv tal i stedet, »1. «, »2. «, eller sæt en tom linje mellem linjerne, så de trykkes hver for sig.'
        : 'Begynd hver linje med bindestreg og et almindeligt mellemrum, »- «, og sæt en tom linje over den første.',
  ),
  'table-by-hand': words(
    'Tabel, der er almindelig tekst',
    (a) =>
      a['rows'] === 'strokes'
        ? 'Linjerne ligner en tabel, men bliver ikke til en: der mangler en linje med »|---|---|« under den første, så de trykkes i forlængelse af hinanden.'
        : a['rows'] === 'tabs'
          ? 'Linjerne er delt op med tabulatorer og ligner en tabel, men bliver ikke til en: de trykkes i forlængelse af hinanden.'
          : 'Linjerne er tegnet som en tabel, men bliver ikke til en: de trykkes i forlængelse af hinanden.',
    () =>
      'Skriv | mellem felterne, og sæt linjen »|---|---|« under den første række, med en tom linje over og under tabellen.',
  ),
  'other-dialect': words(
    'Tegn, der betyder noget i et andet program',
    (a) => {
      switch (a['kind']) {
        case 'raised':
          return `Hævet skrift med ^ kendes ikke her:${quoted(a['found'])} trykkes, som det står.`;
        case 'lowered':
          return 'Sænket skrift med ~ kendes ikke her: teksten mellem tegnene bliver streget over.';
        case 'fence':
          return `Linjen${quoted(a['found'])} kendes ikke her og trykkes som tekst.`;
        default:
          return `Oplysningen${quoted(a['found'])} kommer fra et andet program og trykkes som tekst.`;
      }
    },
    (a) => {
      switch (a['kind']) {
        case 'raised':
          return a['suggestion'] ? `Skriv ${String(a['suggestion'])}.` : 'Skriv det uden ^, eller med ord.';
        case 'lowered':
          return 'Skriv det uden ~, fx CO2.';
        case 'fence':
          return 'Slet linjen.';
        default:
          return 'Slet det, der står i de krøllede parenteser. --fix gør det.';
      }
    },
  ),
  'table-header-empty': words(
    'Tabel uden overskrift over en kolonne',
    (a) =>
      a['column']
        ? `Kolonne ${a['column']} i tabellen har ingen overskrift.`
        : 'Tabellens første række er tom, så kolonnerne har ingen overskrifter.',
    () => 'Skriv i tabellens første række, hvad der står i kolonnen.',
  ),
  'table-too-wide': words(
    'Tabel, der er for bred til papiret',
    (a) => `Tabellen har ${a['count']} kolonner; det er flere, end der kan stå på papiret.`,
    () =>
      'Del den i to tabeller, byt om på rækker og kolonner, eller vedlæg den som bilag med tallene i et regneark.',
  ),
  'table-uneven': words(
    'Tabelrække med forkert antal felter',
    (a) => {
      const count = a['count'] === undefined ? 'et forkert antal' : a['count'];
      return `Rækken har ${count} ${a['count'] === 1 ? 'felt' : 'felter'}${a['expected'] === undefined ? '' : `, men tabellen har ${a['expected']} kolonner`}.`;
    },
    () =>
      'Sæt den lodrette streg ind, der mangler, eller fjern den, der er for meget. Står teksten under tabellen, så sæt en tom linje imellem.',
  ),
  'image-alt-vague': words(
    'Billedtekst, der ikke siger noget',
    (a) => `Teksten til billedet${quoted(a['found'])} fortæller ikke, hvad billedet viser.`,
    () =>
      'Skriv det, man skal vide, hvis man ikke kan se billedet: »Kurve: ventetiden falder fra 41 til 28 dage«.',
  ),
  'character-without-glyph': words(
    'Tegn, der ikke kan trykkes',
    (a) =>
      `Tegnet${quoted(a['found'])}${a['code'] ? ` (${a['code']})` : ''} findes ikke i dokumentets skrift, og så laves der ingen PDF.`,
    () => 'Skriv det med ord, eller brug et almindeligt tegn.',
  ),
} satisfies Record<string, RuleWords>;

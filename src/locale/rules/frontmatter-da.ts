import { quoted, words } from '../message.js';
import type { RuleWords } from '../message.js';

export const FRONTMATTER_DA = {
  'person-twice': words(
    'Samme person to gange',
    (a) => `Personen${quoted(a['name'])} står på listen i forvejen.`,
    () =>
      'Slet den ene linje. Er det to personer med samme navn, så skriv titel eller organisation ved dem begge.',
  ),
  'person-present-and-excused': words(
    'Både til stede og afbud',
    (a) => `Personen${quoted(a['name'])} står både som til stede og med afbud.`,
    () =>
      'Slet personen det ene sted. Den, der kun deltog i noget af mødet, står under deltagere eller gæster.',
  ),
  'chair-missing': words(
    'Referat uden mødeleder',
    () => 'Ingen af de tilstedeværende er angivet som den, der ledede mødet.',
    () =>
      'Skriv rollen i en parentes sidst på linjen ved den, der ledede mødet: (forperson), (formand), (næstforperson), (næstformand) eller (mødeleder).',
  ),
  'minute-taker-missing': words(
    'Referat uden referent',
    () => 'Ingen af de tilstedeværende er angivet som referent eller sekretær.',
    () => 'Skriv (referent) sidst på linjen ved den, der skrev referatet.',
  ),
  'minute-taker-several': words(
    'Flere referenter',
    (a) =>
      `Mere end én person er angivet som referent${a['name'] ? `, også${quoted(a['name'])}` : ''}. Et referat har én.`,
    () => 'Lad den, der står inde for referatet, beholde rollen (referent), og slet den ved de andre.',
  ),
  'role-nearly-known': words(
    'Rolle, der læses som tekst',
    (a) =>
      a['misplaced']
        ? `Rollen${quoted(a['found'])} står ikke sidst på linjen og læses derfor som almindelig tekst.`
        : `Parentesen læses som almindelig tekst, for${quoted(a['found']) || ' indholdet'} er ikke skrevet som en kendt rolle.`,
    (a) =>
      `Skriv ${a['suggestion'] ? `(${a['suggestion']})` : 'rollen i en parentes'} sidst på linjen, eller brug feltet »rolle«. Flere roller adskilles med komma.`,
  ),
  'approved-before-meeting': words(
    'Godkendt før mødet',
    (a) => `Datoen${quoted(a['found'])} for godkendelsen ligger før mødets dato${quoted(a['date'])}.`,
    () => 'Ret den af de to datoer, der er forkert.',
  ),
  'next-meeting-before-this': words(
    'Næste møde er ikke senere end mødet',
    (a) =>
      `Datoen${quoted(a['found'])} for næste møde ligger ikke efter mødets egen dato${quoted(a['date'])}.`,
    () => 'Ret datoen, eller slet det møde, der er holdt.',
  ),
  'time-reversed': words(
    'Slutter, før det begynder',
    (a) => `Tidsrummet${quoted(a['found'])} slutter ikke senere, end det begynder.`,
    () => 'Skriv starttid og derefter sluttid, fx 10:00-15:30.',
  ),
  'frontmatter-text-cut': words(
    'Tekst, der forsvinder efter #',
    () => 'Det, der står efter #, regnes for en kommentar og kommer ikke med i dokumentet.',
    () =>
      'Hører det med til teksten, så sæt anførselstegn om det hele: sted: "Lokale #4". Er det en note til dig selv, så skriv den på sin egen linje.',
  ),
  'frontmatter-quotes': words(
    'Anførselstegn, der bliver trykt',
    () => 'Anførselstegnene her er ikke dem, YAML kender, så de trykkes som en del af teksten.',
    (a) => `Brug lige anførselstegn eller ingen${a['suggestion'] ? `: "${a['suggestion']}"` : ''}.`,
  ),
  'filename-date-differs': words(
    'Filnavnet har en anden dato',
    (a) => `Mødets dato${quoted(a['date'])} er en anden end datoen${quoted(a['named'])} i filens navn.`,
    () => 'Ret »dato«, hvis den er forkert. Er det filnavnet, så omdøb filen.',
  ),
} satisfies Record<string, RuleWords>;

import { longDate } from '../../model/long-date.js';
import { quoted, words } from '../message.js';
import type { RuleWords } from '../message.js';

/** From 1 for Monday; the place 0 is for no weekday at all. */
const WEEKDAYS = ['', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];

const date = (iso: string | number | undefined) => longDate(String(iso ?? ''), 'da');

export const AGENDA_DA = {
  'heading-without-space': words(
    'Overskrift uden mellemrum',
    (a) =>
      a['space']
        ? 'Mellemrummet efter # er et hårdt mellemrum, så overskriften trykkes som tekst i punktet ovenover.'
        : 'Der mangler et mellemrum efter #, så overskriften trykkes som tekst i punktet ovenover.',
    (a) =>
      a['space']
        ? 'Slet mellemrummet, og skriv det igen med mellemrumstasten; det kommer ofte med, når tekst kopieres fra Word.'
        : 'Sæt et mellemrum: ## Titel for et punkt, ### Indstilling for et afsnit.',
  ),
  'field-unknown': words(
    'Ukendt felt i et punkts feltliste',
    () => 'Her står ikke et af punktets felter, så hele listen læses som almindelig tekst og trykkes sådan.',
    (a) =>
      a['suggestion']
        ? `Skriv${quoted(a['suggestion'])}.`
        : 'Slet linjen, eller flyt den ned under listen med en linje tekst imellem. Felterne er Sagsbehandler, Sags-ID, Kort titel, Delpunkter, Tid, Ansvarlig og Offentlig titel. Er listen ment som tekst, så skriv en linje over den.',
  ),
  'item-named-as-section': words(
    'Punkt, der hedder som et afsnit',
    (a) => `Punktet hedder som afsnittet${quoted(a['section'])} og bliver et punkt for sig i dagsordenen.`,
    (a) =>
      `Hører teksten til punktet ovenover, så skriv et # mere: ### ${a['section']}. Er det et punkt, så giv det en titel, der siger mere.`,
  ),
  'item-title-twice': words(
    'Samme titel to gange',
    (a) => `Punktet har samme titel${quoted(a['found'])} som punkt ${a['number'] ?? 'et andet'}.`,
    () =>
      'Gør titlerne forskellige, så punkterne kan kendes fra hinanden i kort dagsorden, bogmærker og links.',
  ),
  'short-title-differs': words(
    'Kort titel om noget andet end titlen',
    (a) => `Den korte titel${quoted(a['found'])} har ingen ord til fælles med titlen${quoted(a['other'])}.`,
    () => 'Ret den korte titel, eller slet feltet; så bruges titlen også i kort dagsorden.',
  ),
  'case-number-form': words(
    'Sags-ID i en anden form',
    (a) => `Sags-ID${quoted(a['found'])} har ikke formen ABC-2024-00036.`,
    () =>
      'Slå sagsnummeret op, og skriv det som i sagssystemet: bogstaver, årstal og løbenummer med bindestreger imellem. Har I sagsnumre i en anden form, så skriv den under patterns i dmpg.config.yaml.',
  ),
  'section-order': words(
    'Afsnit i en anden rækkefølge',
    (a) =>
      `Afsnittet${quoted(a['section'])} står før${quoted(a['due'])}. Rækkefølgen er ${a['order'] ?? 'formatets'}.`,
    () => 'Flyt afsnittene, så filen læses i samme rækkefølge som det færdige dokument.',
  ),
  'section-empty': words(
    'Tomt afsnit',
    (a) => `Der står intet i afsnittet${quoted(a['section'])}.`,
    (a) =>
      a['kind'] === 'minutes'
        ? 'Skriv referatet af punktet. Er mødet ikke holdt endnu, så skriv »dokument: dagsorden« øverst i filen.'
        : 'Skriv teksten, eller slet overskriften.',
  ),
  'case-without-recommendation': words(
    'Sagsfremstilling uden indstilling',
    (a) => `Punktet har afsnittet${quoted(a['section'])}, men ikke${quoted(a['missing'])}.`,
    () =>
      'Skriv, hvad der indstilles, så mødet ved, hvad det skal tage stilling til. Er punktet til orientering, så skriv fx: Det indstilles, at orienteringen tages til efterretning.',
  ),
  'recommendation-missing': words(
    'Indstilling uden indhold',
    (a) => `Afsnittet${quoted(a['section'])} har kun en indledning; der står ikke, hvad der indstilles.`,
    () => 'Skriv hver indstilling på sin egen linje med »- « foran, eller skriv sætningen færdig.',
  ),
  'recommendation-without-opening': words(
    'Indstilling uden indledning',
    (a) => `Listen under${quoted(a['section'])} har ingen indledning.`,
    () => 'Skriv en linje over listen, fx »Det indstilles, at udvalget«.',
  ),
  'item-without-minutes': words(
    'Punkt uden referat',
    (a) => `Punktet mangler afsnittet${quoted(a['section'])}, og filen er et referat.`,
    () => 'Skriv, hvad der skete under punktet; blev det ikke behandlet, så skriv det.',
  ),
  'minutes-in-agenda': words(
    'Referat i en dagsorden',
    (a) => `Teksten i afsnittet${quoted(a['section'])} udelades, for filen er en dagsorden.`,
    () =>
      'Skriv »dokument: referat« øverst i filen, når mødet er holdt, eller flyt teksten til et andet afsnit.',
  ),
  'previous-meeting-date': words(
    'Forrige møde var en anden dag',
    (a) =>
      `Titlen nævner mødet den ${date(a['claimed'])}, men det forrige møde i arbejdsmappen var den ${date(a['expected'])}.`,
    () => 'Ret datoen, eller se efter, om et referat mangler i minutes/.',
  ),
  'weekday-wrong': words(
    'Ugedag, der ikke passer til datoen',
    (a) => {
      const actual = WEEKDAYS[Number(a['weekday'] ?? 0)];
      if (!actual) return `Datoen${quoted(a['other'])} findes ikke.`;
      return `Datoen${quoted(a['other'])} er en ${actual}, men her står${quoted(a['found']) || ' en anden dag'}.`;
    },
    () => 'Find ud af, hvilken dag der er ment, og ret ugedagen eller datoen.',
  ),
} satisfies Record<string, RuleWords>;

import { keysOf } from './word-sequences.js';

/** Words that only join others. */
const SMALL_WORDS = `
  ad af alle alt andre at bag bl ca da de dem den denne der deres det dette disse du efter eller en er et evt flere for
  fra før fx gennem ham han hans har hele hendes herunder hos hun hver hvor i ift ifm ikke imellem imod ind inden ingen
  jf kan man med mellem mhp mm mod mv nogle nr nu når og også om omkring op over pga pr på samt sin som så til ud uden
  under ved vedr vedrørende vi vil vs være
`;
/** What every agenda says; a title made of nothing else gives nothing away. */
const FORMAL_WORDS = `
  afslutning aftale anbefaling anmodning ansøgning arbejde baggrund behandling bemærkning beretning beslutning bilag
  brev budget dagsorden dato deltager dokument drøftelse drift emne endelig eventuelt faglig fast foreløbig forhold
  forslag fortrolig forelæggelse fremlæggelse fuld fælles første gensidig gennemgang godkendelse gruppe høring
  høringssvar indhold indkaldelse indledning indstilling information intern kommende kommissorium konstituering
  korrespondance kort ledelse liste lokale lukket materiale meddelelse medlem mindre møde mødedato mødeplan mødested ny
  næste offentlig opfølgning opgave oplæg opsamling opstart orientering oversigt personale personalesag personsag plan
  planlægning præsentation punkt rapport referat region regional regnskab revideret samarbejde samlet sag sekretariat
  sidste skriftlig spørgsmål status statistik strategi svar tema temadrøftelse tid tidligere tidsplan tillæg udkast
  udpegning udtalelse udvalg udvikling valg vejledning velkomst version vurdering åben år årlig årsberetning årsplan
  økonomi øvrig åbent lukkede dagsordenspunkt forperson formand formandskab mødeleder næstformand næstforperson referent
  repræsentant sekretær suppleant
  januar februar marts april maj juni juli august september oktober november december
  mandag tirsdag onsdag torsdag fredag lørdag søndag uge måned kvartal kl
  pdf docx xlsx pptx doc xls ppt odt csv txt md png jpg jpeg scan scanning img billede fil kopi final v
`;
const EMPTY = new Set(keysOf(`${SMALL_WORDS} ${FORMAL_WORDS}`));
/** Inflections, longest first. */
const ENDING = /(?:ernes|erne|enes|erer|ers|ens|ets|ene|er|en|et|ne|te|es|e|r|s|t|n)$/;
const LONG_WORD = 8;
/** Authorities are named everywhere: alone they tell nothing. */
const AUTHORITY = /(?:styrelsens?|ministeri(?:et|ets|um)|kommunen?s?|regionerne?s?)$/;

/**
 * Whether a title gives something away where it stands again: two words that are neither formal nor small, or a long
 * one in a phrase. `Orientering om økonomi`, `Personsag` and `Budget 2027` could stand anywhere.
 * @param keys as `keysOf` gives them.
 */
export function tellsSomething(keys: readonly string[]): boolean {
  const telling = new Set(keys.filter(isTelling));
  if (telling.size >= 2) return true;
  return keys.length >= 3 && [...telling].some((key) => key.length >= LONG_WORD && !AUTHORITY.test(key));
}

function isTelling(key: string): boolean {
  if (key.length < 2 || /^\d{1,4}$/.test(key) || /^[a-z]+\d{1,4}$/.test(key)) return false;
  return !EMPTY.has(key) && !isInflected(key);
}

/** `mødet`, `sager`, `økonomien`: a word of the list with an ending or two. */
function isInflected(key: string): boolean {
  const stem = key.replace(ENDING, '');
  return [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1'), key.slice(0, -1)].some((one) => EMPTY.has(one));
}

/** Whether a file's name of one word gives something away: `habilitetsnotat`, not `bilag` or `scan0012`. */
export function tellsFileName(keys: readonly string[]): boolean {
  const [key = '', ...rest] = keys;
  return rest.length === 0 && key.length >= LONG_WORD && isTelling(key);
}

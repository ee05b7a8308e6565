/** Between two names. */
const BETWEEN = /[,;/&+]|\s(?:og|samt)\s/iu;

/** The names in a text that may hold several. */
export function splitNames(text: string): string[] {
  return text
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter(Boolean);
}

const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.’'-]*$/u;
const INITIALS = /^(?:\p{Lu}\p{M}*\.-?)+$/u;
const SMALL_LETTER = /\p{Ll}/u;
const PARTICLES = new Set(
  'af al bin da de del della den der di do dos du el ibn la le ten ter van von y zu'.split(' '),
);

/** Ends of words that stand in names of bodies, offices, groups of people and places, and hardly in a person's. */
const BODY_ENDS = [
  'region(?:er|en|erne)?|kommune[rn]?|selskab(?:et)?|forening(?:en)?|udvalg(?:et)?|styrelse[nr]?|ministeri(?:et|um)',
  'gruppe[nr]?|sekretariat(?:et)?|råd(?:et)?|nævn(?:et)?|forbund(?:et)?|netværk(?:et)?|organisation(?:en)?|fond(?:en)?',
  'hospital(?:et)?|sygehus(?:et)?|universitet(?:et)?|institut(?:tet)?|cent(?:er|ret)|klinik(?:ken)?|apotek(?:et)?',
  'afdeling(?:en)?|afsnit(?:tet)?|enhed(?:en)?|team(?:et)?|stab(?:en)?|kontor(?:et)?|forvaltning(?:en)?',
  'ledelse[nr]?|direktion(?:en)?|departement(?:et)?|redaktion(?:en)?|skab(?:et)?|projekt(?:et)?|samarbejde(?:t)?',
  'psykiatri(?:en)?|sundhed|database[nr]?|regist(?:er|ret)|kommunikation|bekæmpelse|service|indkøb|møde[tr]?',
  'læger(?:ne)?|patienter(?:ne)?|pårørende|sygeplejersker(?:ne)?|repræsentanter(?:ne)?|medlemmer(?:ne)?|deltagere?(?:ne)?',
  'direktør(?:en)?|specialist(?:en|er)?|konsulent(?:en|er)?|formand(?:en)?|leder(?:en?|ne)?|referent(?:en)?|sekretær(?:en)?',
  'person(?:en|er|erne)?|jylland|sjælland|danmark|bornholm|grønland|færøerne|hovedstaden?s?|kors|barnet|sagen',
  'aarhus|århus|odense|aalborg|ålborg|københavns?|group|board|office|committee|network|force',
];
const BODY = new RegExp(`(?:${BODY_ENDS.join('|')})$`, 'iu');
/** Whole words of the same kind. */
const BODY_WORDS = new Set(
  (
    'dansk danske nordisk nordiske national nationale nationalt regional regionale det den de alle hele ' +
    'syd nord øst vest midt fyn aps hr it yngre røde red læge'
  ).split(' '),
);

/**
 * True for what can hardly be anything but a person's name: two or more words with a capital, none of which is known
 * from the names of bodies, places and offices. Unsure is false.
 */
export function isPersonName(text: string): boolean {
  const words = text.normalize('NFC').split(/\s+/);
  if (text.length > 80 || words.length < 2 || words.length > 6) return false;
  const names = words.filter((word) => !PARTICLES.has(word));
  const last = words[words.length - 1] ?? '';
  return (
    names.length > 1 &&
    !PARTICLES.has(words[0] ?? '') &&
    names.every(isNameWord) &&
    !INITIALS.test(last) &&
    !names.some(isOfBody)
  );
}

function isNameWord(word: string): boolean {
  return INITIALS.test(word) || (NAME_WORD.test(word) && SMALL_LETTER.test(word) && !word.endsWith('.'));
}

function isOfBody(word: string): boolean {
  return BODY_WORDS.has(word.toLowerCase()) || BODY.test(word);
}

const DOER_ENDS = [
  'gruppen|udvalget|sekretariatet|skabet|styrelsen|rådet|foreningen|afdelingen|selskabe(?:t|rne)|region(?:en|erne)?',
  "ledelsen|direktionen|forvaltningen|administrationen|redaktionen|kommune(?:n|rne)|medlemmerne|deltagerne|DMPG(?:[’']?en)?",
  'forperson(?:en|erne)|formanden|mødelederen|referenten|sekretæren|tovholder(?:en|ne)',
];
const DOER = new RegExp(`^\\p{L}*(?:${DOER_ENDS.join('|')})$`, 'iu');

/** True for a word that can begin a sentence as the one who does what it says: `Sekretariatet`, `Referenten`. */
export function isBodyInSentence(word: string): boolean {
  return DOER.test(word);
}

const LONGEST_HEADING = 80;

/** Words that introduce what follows, or stand above it as its caption: bold is right for them. */
const LABEL =
  /^(?:beslutning(?:er)?|bemærk|bemærkning|obs|nb|ps|note|noter|vigtigt|husk|advarsel|frist|kilder?)[\s:]*$/iu;
const CAPTION = /^(?:tabel|figur|skema|diagram|billede|kort|boks|graf)\s*\d/iu;
const QUESTION = /^hv\p{L}|\?$/iu;

/** Words by which a few words are a sentence: what somebody wants to be seen, no heading. */
const VERBS = new Set(
  [
    'er,var,bliver,blev,har,havde,kan,kunne,skal,skulle,vil,ville,må,måtte,bør,burde,bedes,får,fik,tager,tog',
    'anbefaler,anbefalede,anbefales,beslutter,besluttede,besluttes,bemærkede,drøfter,drøftede,drøftes,fastholdes',
    'følger,godkender,godkendte,godkendes,holdes,indstiller,indstillede,indstilles,orienterer,orienterede,sendes',
    'sker,tilslutter,tilsluttede,tiltræder,tiltrådte,udgår,udskydes,udsættes,vedtager,vedtog,vedtages,ønsker,ønskede',
  ].flatMap((words) => words.split(',')),
);

/** Whether a text that stands alone in bold reads as a heading: it names something, or asks. */
export function isHeadingText(text: string): boolean {
  if (text.length > LONGEST_HEADING || /[.!,;…]$/.test(text) || !/\p{L}{2}/u.test(text)) return false;
  if (LABEL.test(text) || CAPTION.test(text)) return false;
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/\P{L}+/u);
  return QUESTION.test(text) || !words.some((word) => VERBS.has(word));
}

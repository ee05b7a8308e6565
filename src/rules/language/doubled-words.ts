/** Of three letters at most, and doubled by a slip only. Many others may stand twice: »de, der der bor«. */
const SHORT = new Set('er i og af en et med at vi kan vil var må bør får mv nr kl ca til for'.split(' '));

/** »For for mange penge«, »gik hen til til sidst«: what follows belongs to the second. Told elsewhere, but not mended. */
const AFTER_SECOND: Readonly<Record<string, RegExp>> = {
  for: /^\s+(?:mange|få|meget|lidt|lille|stor\p{L}*|små|høj\p{L}*|lav\p{L}*|lang\p{L}*|kort\p{L}*|dyr\p{L}*|tidlig\p{L}*|sen\p{L}*)(?!\p{L})/u,
  til: /^\s+(?:sidst|tider|dagligt|daglig|gengæld|dels|trods|stadighed)(?!\p{L})/u,
};

/** Of these the first can end a clause, and the second begin what follows: »det, vi kan kan vi«. */
const MAY_END_CLAUSE = new Set('er i af med kan vil var må bør får'.split(' '));

/** Longer words that may stand twice: to stress something, or because one of them belongs to the verb. */
const REPEATABLE = new Set(
  [
    'meget mange længe længere lang lange langt langsomt rigtig rigtigt virkelig aldrig altid stor stort store lille',
    'gamle gammel helt hele ganske næsten bare lige mere mest igen atter stille godt dybt højt hårdt tusind tusinde',
    'alle kære dejlig dejligt vigtig vigtigt hurtigt mega super hurra hallo over under efter uden inden siden',
    'omkring rundt foran gennem igennem imod imellem mellem langs frem tilbage hjemme inde ude oppe nede selv hvor',
    'hvad hvem hver hvert hvis that sådan',
  ]
    .join(' ')
    .split(' '),
);

/** After »i« another »i« begins a fixed expression or a place: »det arbejde, vi er i i dag«. */
const AFTER_SECOND_I =
  /^[\s]+(?:dag|går|morgen|morges|aften|nat|år|alt|gang|øvrigt|øjeblikket|stedet|forvejen|fremtiden|\p{N}|\p{Lu})/u;

/** »Det mener vi vi kan«: the first »vi« belongs to the verb before it. */
const BEFORE_FIRST_VI =
  /(?:^|[.,:;!?–(]|(?<!\p{L})(?:at|og|når|hvis|som|fordi|da|så|men|hvor|hvordan|hvad|eller|mens|inden|end))\s*$/iu;

const IN_RELATIVE_CLAUSE =
  /(?:(?<=[\p{L}\p{N}],?\s)(?:som|der)|(?<!\p{L})(?:hvad|hvem|hvor|hvis|når|(?:det|den|de|dem|alt),?\s(?:vi|man|de|han|hun|jeg)))(?!\p{L})[^.:;!?]*$/iu;

/** »Møderne, vi holder af af hensyn til …«, »det bedste vi kan kan ikke …«: a clause without »som« may end here. */
const MAY_BE_CLAUSE = /,[^.:;!?]*$|(?<!\p{L})(?:vi|man|de|han|hun|jeg|I)\s+(?:\p{L}+\s+)?$/u;

/** Whether a word that stands twice does so by a slip, beyond doubt or nearly so. */
export type Verdict = 'certain' | 'likely' | 'legitimate';

/**
 * Judges a word that stands twice.
 * @param word the first of the two, composed and in small letters.
 * @param before what stands before the first, up to 200 characters.
 * @param after what stands after the second.
 */
export function judgeDoubled(word: string, before: string, after: string): Verdict {
  if (word.length < 4 ? !SHORT.has(word) : REPEATABLE.has(word)) return 'legitimate';
  if (word === 'i' && AFTER_SECOND_I.test(after)) return 'legitimate';
  if (word === 'vi' && !BEFORE_FIRST_VI.test(before)) return 'legitimate';
  const phrase = AFTER_SECOND[word];
  if (phrase) return IN_RELATIVE_CLAUSE.test(before) || phrase.test(after) ? 'legitimate' : 'likely';
  // »Han mente, at at skrive er svært« is right, if hard to read.
  if (word === 'at') return 'likely';
  if (!IN_RELATIVE_CLAUSE.test(before))
    return MAY_END_CLAUSE.has(word) && MAY_BE_CLAUSE.test(before) ? 'likely' : 'certain';
  if (MAY_END_CLAUSE.has(word)) return 'legitimate';
  return word.length < 4 ? 'certain' : 'likely';
}

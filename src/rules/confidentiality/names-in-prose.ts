import { isPersonName } from '../decisions/person-names.js';
import { isGivenName } from './given-names.js';

const PARTICLE = /^(?:af|al|bin|da|de|del|den|der|di|du|el|la|ten|van|von|zu|zur)$/;
const INITIALS = /^(?:\p{Lu}\.)+$/u;
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}’'-]*$/u;
const BEFORE_WORD = /^[("'«»„“”‘’[*_]+/u;
const BEHIND_WORD = /[)"'«»“”‘’\].,:;!?*_…]+$/u;
/** Streets, houses and foundations are called by people's names: `Hans Knudsens Plads`. */
const PLACE =
  /(?:hus|huset|plads|pladsen|vej|vejen|gade|gaden|allé|torv|torvet|park|parken|stræde|boulevard|haven|broen|kirke|kirken|skole|skolen|kollegi(?:et|um)|hjem|hjemmet|hotel|hotellet|gården|salen|museum|museet|prisen|legat|legatet|fond|fonden|stiftelse|stiftelsen|model|modellen|metode|metoden|test|testen|skala|skalaen|instituttet|aps|a\/s|i\/s)$/iu;
const MOST_WORDS = 4;
/** Holders of such an office are named in public anyway: `sundhedsminister Karin Holm`. */
const PUBLIC_OFFICE = /(?:minister|ministeren|borgmester|ordfører|regionsrådsformand|folketingsmedlem)$/iu;

/** True where a text ends with the title of a public office. */
export function endsWithPublicOffice(text: string): boolean {
  return PUBLIC_OFFICE.test(text.trimEnd());
}

/**
 * Names of people in running text: a common given name and one to three words with capitals, none of which is known
 * from the names of bodies and places. What is not beyond doubt is left out. Linear in the text.
 */
export function namesInProse(text: string): string[] {
  const names: string[] = [];
  let run: string[] = [];
  let before = '';
  const close = (): void => {
    if (run.length === 0) return;
    const name = endsWithPublicOffice(before) ? undefined : nameIn(run);
    if (name !== undefined) names.push(name);
    run = [];
  };
  for (const [token] of text.normalize('NFC').matchAll(/\S+/gu)) {
    if (BEFORE_WORD.test(token)) close();
    const bare = token.replace(BEFORE_WORD, '');
    const word = INITIALS.test(bare) ? bare : bare.replace(BEHIND_WORD, '');
    if (CAPITALISED.test(word) || INITIALS.test(word) || (run.length > 0 && PARTICLE.test(word)))
      run.push(word);
    else {
      close();
      before = word;
    }
    if (word !== bare) close();
  }
  close();
  return names;
}

function nameIn(run: readonly string[]): string | undefined {
  const first = run.findIndex(isGivenName);
  if (first < 0) return undefined;
  const words = run.slice(first);
  while (PARTICLE.test(words[words.length - 1] ?? '')) words.pop();
  const counted = words.filter((word) => !PARTICLE.test(word)).length;
  const name = words.join(' ');
  return counted <= MOST_WORDS && !words.some((word) => PLACE.test(word)) && isPersonName(name)
    ? name
    : undefined;
}

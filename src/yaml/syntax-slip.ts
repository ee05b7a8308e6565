/** What a line of YAML that cannot be read most often has. */
export type SyntaxSlip = 'tab' | 'dash' | 'hard-space' | 'no-space' | 'quotes' | 'indent' | 'twice' | '';

const KEY = String.raw`^\s*(?:- )?[\p{L}][\p{L} _-]{0,30}:`;
const SLIPS: readonly (readonly [RegExp, SyntaxSlip])[] = [
  [/^\s*[–—•·]\s/u, 'dash'],
  [new RegExp(`${KEY}[\\u00A0\\u2007\\u202F]`, 'u'), 'hard-space'],
  [new RegExp(`${KEY}[^\\s/]`, 'u'), 'no-space'],
  [new RegExp(`${KEY}\\s+[”“„»«‘’]`, 'u'), 'quotes'],
];

/**
 * Looks at the line that the YAML parser stumbled over for what its own message does not know of.
 * @param code the parser's name of the error.
 */
export function syntaxSlip(code: string, line: string): SyntaxSlip {
  if (code === 'TAB_AS_INDENT') return 'tab';
  if (code === 'DUPLICATE_KEY') return 'twice';
  const found = SLIPS.find(([pattern]) => pattern.test(line));
  return found?.[1] ?? (code === 'BAD_INDENT' ? 'indent' : '');
}

import { fromWindows } from './decode-text.js';

/** Groups that hold no words: fonts, colours, pictures, what programs note (Rich Text Format 1.9.1). */
export const NO_WORDS = new Set(
  (
    'fonttbl,colortbl,stylesheet,pict,objdata,themedata,colorschememapping,latentstyles,datastore,listtable,' +
    'listoverridetable,rsidtbl,generator,xmlnstbl,fontemb,blipuid'
  ).split(','),
);
const BREAKS: Readonly<Record<string, string>> = {
  ...{
    par: '\n',
    line: '\v',
    row: '\n',
    sect: '\n',
    page: '\n',
    cell: ' ',
    tab: ' ',
    emspace: ' ',
    enspace: ' ',
  },
  ...{ '~': ' ', _: '-', '-': '' },
};
/** Groups, control words and symbols, bytes, and text between them. */
export const TOKEN = /[{}]|\\(?:'([0-9a-f]{2})|([a-z]{1,32})(-?\d{1,10})? ?|([^a-z']))|[^{}\\]+/gi;

/** All words of a rich text file, its notes, fields and deletions too. */
export function wordsOfRichText(source: string): string {
  let [text, skip] = ['', 0];
  let state = { isSilent: false, fallback: 1 };
  const outer: (typeof state)[] = [];
  for (const [token, byte, word, value, sign] of source.matchAll(TOKEN)) {
    if (token === '{') outer.push({ ...state });
    else if (token === '}') state = outer.pop() ?? state;
    else if (word !== undefined) {
      if (NO_WORDS.has(word)) state.isSilent = true;
      if (word === 'uc') state.fallback = Number(value ?? 1);
      if (state.isSilent) continue;
      if (word === 'u') {
        text += String.fromCharCode(Number(value ?? 0) & 0xffff);
        skip = state.fallback;
      } else text += BREAKS[word] ?? '';
    } else if (!state.isSilent) {
      const plain = byte
        ? fromByte(byte)
        : sign === undefined
          ? token.replaceAll(/[\r\n]/g, '')
          : signOf(sign);
      text += plain.slice(skip);
      skip = Math.max(0, skip - plain.length);
    }
  }
  return text;
}

function fromByte(hex: string): string {
  return fromWindows(String.fromCharCode(parseInt(hex, 16)));
}

function signOf(sign: string): string {
  return BREAKS[sign] ?? (/[\\{}]/.test(sign) ? sign : '');
}

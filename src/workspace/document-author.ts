/** What programs write as author where they know no name. */
const NOBODY = new Set(
  [
    'admin,administrator,anonym,anonymous,author,bruger,ejer,forfatter,guest,gæst,ingen,none,owner,scan,scanner',
    'ukendt,un-named,unknown,unnamed,unspecified,user,office user,windows user,windows-bruger',
    'microsoft,microsoft corporation,microsoft office user,microsoft office-bruger,microsoft word,powerpoint',
    'adobe,apache poi,canva,chromium,google docs,libreoffice,openpyxl,python-docx',
  ].flatMap((names) => names.split(',')),
);

/** Words that no person's name has, but the name of a public body, a society or a company. */
const ORGANISATION = new RegExp(
  [
    '^(?:aps|danske?|dmpg|a/s|i/s)$',
    '^region',
    '(?:administration|afdeling|akademi|cente?r|direktion|enhed|fond|forbund|forening|formandskab|forvaltning)',
    '(?:gruppe|hospital|institut|komit[eé]|kommune|kontor|ledelse|ministeri|netværk|organisation|projekt|redaktion)',
    '(?:råd|sekretariat|selskab|styrelse|sygehus|team|udvalg|universitet)',
  ]
    .map((part, i) => (i < 2 ? part : `${part}(?:e|et|en|t|n|er|erne)?s?$`))
    .join('|'),
  'u',
);

const NO_NAME = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** Longer than any name: what is more is not looked at. */
const LONGEST_NAME = 300;

/** True for text that may be somebody's name, initials or sign-in; false for organisations and for programs' own words. */
export function namesPerson(text: string): boolean {
  const name = text.slice(0, LONGEST_NAME).normalize('NFC').toLowerCase().replaceAll(NO_NAME, '');
  if (name === '' || NOBODY.has(name)) return false;
  return !name.split(/[^\p{L}\p{N}/]+/u).some((word) => ORGANISATION.test(word));
}

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Of this element itself, children's left out. */
  text: string;
}

const NAME = '[A-Za-z][A-Za-z0-9-]*';
const VALUE = '"(?:[^<&"\\n\\t\\r]|&(?:amp|lt|gt|quot|#\\d+);)*"';
const TOKEN = new RegExp(
  `<(?<open>${NAME})(?<attributes>(?: ${NAME}=${VALUE})*)(?<empty>/?)>` +
    `|</(?<close>${NAME})>|(?<text>(?:[^<&\\r]|&(?:amp|lt|gt|quot|#\\d+);)+)`,
  'uy',
);
const ALLOWED = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Reads the XML that reports are written in, and no more of XML. @throws where it is not well formed. */
export function readXml(source: string): XmlElement {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!source.startsWith(head)) throw new Error('no declaration');
  if (!ALLOWED.test(source)) throw new Error('a character that XML forbids');
  const document: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  TOKEN.lastIndex = head.length;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const groups = TOKEN.exec(source)?.groups;
    const parent = open.at(-1);
    if (!groups || !parent) throw new Error(`not well formed at »${source.slice(at, at + 60)}«`);
    if (groups['open'] !== undefined) {
      const element = newElement(groups['open'], groups['attributes'] ?? '');
      parent.children.push(element);
      if (groups['empty'] === '') open.push(element);
    } else if (groups['close'] !== undefined) {
      if (open.pop()?.name !== groups['close']) throw new Error(`</${groups['close']}> closes nothing`);
    } else parent.text += decode(groups['text'] ?? '');
  }
  const [root, second] = document.children;
  if (open.length !== 1 || !root || second || document.text.trim() !== '') throw new Error('not one element');
  return root;
}

function newElement(name: string, source: string): XmlElement {
  const pairs = [...source.matchAll(new RegExp(` (${NAME})=(${VALUE})`, 'gu'))];
  const names = pairs.map((pair) => pair[1] ?? '');
  if (new Set(names).size < names.length) throw new Error(`an attribute twice in <${name}>`);
  const attributes = pairs.map((pair) => [pair[1] ?? '', decode((pair[2] ?? '').slice(1, -1))]);
  return {
    name,
    attributes: Object.fromEntries(attributes) as Record<string, string>,
    children: [],
    text: '',
  };
}

function decode(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string) =>
    code === undefined ? (ENTITIES[name] ?? '') : String.fromCodePoint(Number(code)),
  );
}

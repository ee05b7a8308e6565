import { SaxesParser } from 'saxes';

/** An element of an XML document with the names that its prefixes stand for. */
export interface XmlElement {
  /** Address of its namespace, `#`-less and as written; empty where it has none. */
  readonly space: string;
  readonly name: string;
  readonly prefix: string;
  readonly attributes: readonly XmlAttribute[];
  readonly kids: XmlElement[];
  text: string;
}

export interface XmlAttribute {
  readonly space: string;
  readonly name: string;
  readonly prefix: string;
  readonly value: string;
}

/** Levels of a metadata stream; real ones have ten. */
const DEEPEST = 64;

/**
 * Reads an XML document, which must be well-formed and declare its prefixes.
 * @returns its root and the contents of its processing instructions by their targets; undefined where it is not well-formed.
 */
export function readXml(
  text: string,
): { readonly root: XmlElement; readonly instructions: ReadonlyMap<string, string> } | undefined {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: XmlElement[] = [];
  const instructions = new Map<string, string>();
  let root: XmlElement | undefined;
  const faults: string[] = [];
  parser.on('error', () => faults.push('error'));
  // Nothing in metadata needs one, and entities can grow without end.
  parser.on('doctype', () => faults.push('doctype'));
  parser.on('processinginstruction', ({ target, body }) => {
    if (!instructions.has(target)) instructions.set(target, body);
  });
  parser.on('opentag', ({ uri, local, prefix, attributes }) => {
    const element: XmlElement = {
      space: uri,
      name: local,
      prefix,
      attributes: Object.values(attributes)
        .filter((one) => one.prefix !== 'xmlns')
        .map((one) => ({ space: one.uri, name: one.local, prefix: one.prefix, value: one.value })),
      kids: [],
      text: '',
    };
    open[open.length - 1]?.kids.push(element);
    if (open.length >= DEEPEST) faults.push('depth');
    else open.push(element);
    root ??= element;
  });
  parser.on('closetag', () => open.pop());
  const addText = (more: string) => {
    const element = open[open.length - 1];
    if (element) element.text += more;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  return root && faults.length === 0 ? { root, instructions } : undefined;
}

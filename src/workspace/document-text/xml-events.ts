import { SaxesParser } from 'saxes';

/** What is told of an XML file, names without their prefixes. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  readonly comment?: (text: string) => void;
}

/** For whom a file is read that looks at some of it only. */
export const NOBODY = {
  open: () => undefined,
  close: () => undefined,
  text: () => undefined,
} satisfies XmlEvents;

/** Characters given to the parser at once. */
const PIECE = 64 * 1024;

/**
 * Reads XML from its beginning to its end. Entities of its own are not resolved: they can grow without end.
 * @throws where it is not well-formed.
 */
export function readXml(source: string, { open, close, text, comment }: XmlEvents): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new RangeError(error.message);
  });
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes)) attributes[localName(name)] = value;
    open(localName(tag.name), attributes);
  });
  parser.on('closetag', (tag) => close(localName(tag.name)));
  parser.on('text', text);
  parser.on('cdata', text);
  if (comment) parser.on('comment', comment);
  for (let at = 0; at < source.length; at += PIECE) parser.write(source.slice(at, at + PIECE));
  parser.close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

import type { DocumentPlace, TextTaker } from './passage.js';
import { readXml } from './xml-events.js';

/**
 * Gives on all text of any XML: of each element what stands directly in it, with the element's name before it, all
 * attributes, and comments.
 * @throws where it is not well-formed.
 */
export function takeAllXml(xml: string, place: DocumentPlace, taker: TextTaker): void {
  const open: { readonly name: string; text: string }[] = [];
  const head = (name: string) => [`${name}: `];
  readXml(xml, {
    open(name, attributes) {
      open.push({ name, text: '' });
      for (const [key, text] of Object.entries(attributes))
        if (/\d{4}/.test(text))
          taker.take({ text, place, heads: head(key), isAddress: text.includes('://') });
    },
    text(text) {
      const element = open[open.length - 1];
      if (element) element.text += text;
    },
    close() {
      const element = open.pop();
      if (element && /\d/.test(element.text))
        taker.take({ text: element.text, place, heads: head(element.name) });
    },
    comment: (text) => taker.take({ text, place }),
  });
}

/** What XML 1.0 allows in no document, written as it may (§2.2), and halves of surrogate pairs. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A start tag's attributes, each with a space before it. Line breaks and tabs in values survive reading. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${allowed(`${value}`).replaceAll(/[&<>"\t\n\r]/g, entityOf)}"`)
    .join('');
}

/** Text between tags. */
export function xmlText(text: string): string {
  return allowed(text).replaceAll(/[&<>\r]/g, entityOf);
}

function allowed(text: string): string {
  return text.replaceAll(FORBIDDEN, '\uFFFD');
}

function entityOf(character: string): string {
  return ENTITIES[character] ?? character;
}

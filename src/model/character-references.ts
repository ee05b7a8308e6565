import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** HTML or XML with its entities and character references resolved, each once. */
export function withoutEntities(html: string): string {
  return html
    .replaceAll(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => fromCodePoint(parseInt(code, 16)))
    .replaceAll(/&#(\d{1,7});/g, (_, code: string) => fromCodePoint(Number(code)))
    .replaceAll(
      /&([a-z][a-z0-9]*);/gi,
      (whole, name: string) => decodeNamedCharacterReference(name) || whole,
    );
}

/** @returns the sign of replacement where there is no such character. */
export function fromCodePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

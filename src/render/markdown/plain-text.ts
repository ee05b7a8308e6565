/*
 * Most text needs no escape in Markdown wherever it stands: letters and digits with a few signs between them. To find out
 * the long way what to escape in it takes longer than all the rest of writing it.
 */

/** Signs that mark something at most at a line's start, or behind a bracket. */
const SIGN = String.raw`,;()"'+/=?\-\u00A7-\u024F\u2010-\u201F\u2026`;
/** Signs that mark something next to others: an address (`www.a`, `https://`), an image (`![`), an entity (`&a`), a note (`%%`). */
const PARTED = String.raw`%(?!%)|(?<![Ww])\.(?= |$)|(?<=\d)\.(?=\d)|[:!&](?= )|(?<![ps]):$`;
/** What may stand in any place but a line's ends. */
const BODY = new RegExp(String.raw`^(?:[A-Za-z0-9 ${SIGN}]|${PARTED})+$`);
/** How a line may start: with a letter, or with a number that numbers no list. */
const LINE_START = /^(?:[A-Za-z\u00C0-\u024F]|\d+(?![\d.)]))/;
/** How a text behind another may start. */
const PIECE_START = /^(?:[A-Za-z0-9 ,;%)?\u00C0-\u024F\u2010-\u201F]|[.:] )/;

const LINE_ENDING = /^[\r\n]|[\r\n]$/;

/** @returns whether a text is written as it is, whatever stands around it. */
export function isPlainLine(text: string): boolean {
  return !text.endsWith(' ') && LINE_START.test(text) && BODY.test(text);
}

/**
 * @param before what is written before it, or the end of that; a line ending where it starts its line.
 * @param after the first character behind it.
 * @param mayBreak whether it may have several lines.
 * @returns whether a text is written as it is.
 */
export function isPlainText(text: string, before: string, after: string, mayBreak: boolean): boolean {
  if (mayBreak && text.includes('\n')) return text.split('\n').every(isPlainLine);
  const endsWell = !text.endsWith(' ') || isInLine(after);
  return (
    endsWell && (LINE_START.test(text) || (isInLine(before) && PIECE_START.test(text))) && BODY.test(text)
  );
}

/** Whether what stands beside a text stands in the same line. */
function isInLine(beside: string): boolean {
  return beside !== '' && !LINE_ENDING.test(beside);
}

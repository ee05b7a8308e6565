import type { ContentKid } from '../structure/element.js';
import { ContentScanner } from '../syntax/content-scanner.js';
import { FontTexts, SHOWS_TEXT, shownText } from '../syntax/font-text.js';
import type { PdfObjects } from '../syntax/objects.js';
import { contentOf, fontsOf } from '../syntax/pages.js';
import type { PdfPage } from '../syntax/pages.js';
import { isDictionary, nameIn } from '../syntax/values.js';

/** The text of each piece of marked content in pages that somebody else made, read when first asked for. */
export function foreignTexts(objects: PdfObjects, pages: readonly PdfPage[]): (kid: ContentKid) => string {
  const fonts = new FontTexts(objects);
  const byPage = new Map<number, Map<number, string>>();
  return ({ page: number, mcid }) => {
    let texts = byPage.get(number);
    if (!texts) {
      const page = pages.find((one) => one.number === number);
      byPage.set(number, (texts = page ? textsOn(objects, page, fonts) : new Map<number, string>()));
    }
    return texts.get(mcid) ?? '';
  };
}

function textsOn(objects: PdfObjects, page: PdfPage, fonts: FontTexts): Map<number, string> {
  const named = fontsOf(objects, objects.dictionary(page.dictionary.get('Resources')));
  const scanner = new ContentScanner(contentOf(objects, page));
  const texts = new Map<number, string>();
  const open: (number | undefined)[] = [];
  let font: number | undefined;
  while (scanner.next()) {
    const { operator, operands } = scanner;
    if (operator === 'BDC' || operator === 'BMC') {
      const properties = operator === 'BDC' && operands > 1 ? scanner.operand(1) : null;
      const mcid = isDictionary(properties) ? properties.get('MCID') : undefined;
      open.push(typeof mcid === 'number' ? mcid : open[open.length - 1]);
    } else if (operator === 'EMC') open.pop();
    else if (operator === 'Tf') font = named.get(nameIn(scanner.operand(0)) ?? '');
    else if (SHOWS_TEXT.has(operator) && operands > 0 && font !== undefined) {
      const mcid = open[open.length - 1];
      if (mcid !== undefined)
        texts.set(mcid, (texts.get(mcid) ?? '') + shownText(scanner.operand(operands - 1), fonts.of(font)));
    }
  }
  return texts;
}

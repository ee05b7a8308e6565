import type { Edition } from '../../model/edition.js';
import type { HouseFormat } from '../../model/house-format.js';
import { frameDocument } from './document-frame.js';
import type { RenderedHtml } from './document-frame.js';
import { runningTextOf } from './page-rules.js';
import { pageView } from './page-view.js';
import type { PageTemplate } from './compile-template.js';

/**
 * Renders an edition as one self-contained HTML page.
 * @param images `data:` addresses of the images, by the address in the text.
 * @throws TemplateError where the format's template fails.
 */
export function renderHtml(
  edition: Edition,
  format: HouseFormat,
  template: PageTemplate,
  images: ReadonlyMap<string, string>,
): RenderedHtml {
  const { language, title } = edition;
  const body = template(pageView(edition, images));
  return frameDocument({ language, title, running: runningTextOf(edition) }, format, body);
}

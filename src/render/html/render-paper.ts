import type { PaperFormat } from '../../model/house-format.js';
import type { Paper } from '../../model/paper.js';
import { shorten } from '../../model/shorten.js';
import { frameDocument } from './document-frame.js';
import type { RenderedHtml } from './document-frame.js';
import { paperView } from './paper-view.js';
import type { PaperContext, PaperView } from './paper-view.js';
import type { PageTemplate } from './compile-template.js';

/**
 * Renders a paper as one self-contained HTML page, with the body's name (or the title) and the date above every page and
 * the page's number below. Its HTML comments are not in it.
 * @param images `data:` addresses of the images, by the address in the text.
 * @throws TemplateError where the format's template fails.
 */
export function renderPaper(
  paper: Paper,
  format: PaperFormat,
  template: PageTemplate<PaperView>,
  images: ReadonlyMap<string, string>,
  context: PaperContext = {},
): RenderedHtml {
  const view = paperView(paper, format, images, context);
  const { labels, language } = format;
  const running = {
    left: view.body === '' ? shorten(view.title) : view.body,
    right: view.date,
    marks: [
      ...(view.isDraft ? [labels.draft] : []),
      ...(view.isConfidential ? [labels.confidentialPage] : []),
    ],
    page: context.isNumberedLater === true ? undefined : labels.page,
  };
  return frameDocument({ language, title: view.title, running }, format, template(view));
}

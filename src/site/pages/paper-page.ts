import { longDate } from '../../model/long-date.js';
import type { PaperFormat } from '../../model/house-format.js';
import type { Paper } from '../../model/paper.js';
import type { ImageSize } from '../../render/html/markdown-to-html.js';
import { paperView } from '../../render/html/paper-view.js';
import { itemAddress } from '../meeting-summary.js';
import type { BodyName } from '../meeting-summary.js';
import { fill } from './site-context.js';
import type { SiteContext } from './site-context.js';
import { linkFrom, sitePage } from './site-page.js';

/** A paper among a meeting's attachments, and where it stands. */
export interface PaperPageInput {
  readonly paper: Paper;
  readonly format: PaperFormat;
  /** Where its images stand, relative to the page, by the address in the text. */
  readonly images: ReadonlyMap<string, string>;
  /** How large they are, so that a browser keeps their place. */
  readonly imageSizes?: ReadonlyMap<string, ImageSize>;
  /** Of the page: `dmpg-rusmidler/2025-11-07/bilag/notat.html`. */
  readonly address: string;
  readonly body: BodyName;
  readonly meeting: { readonly address: string; readonly date: string; readonly title: string };
  readonly item: number;
}

/** The page of a paper: what a reader who came from anywhere needs to find the item that it belongs to. */
export function paperPage(input: PaperPageInput, context: SiteContext): string {
  const { paper, format, images, imageSizes, address, body, meeting, item } = input;
  const { labels, language } = context.templates;
  const link = linkFrom({ address });
  const view = paperView(paper, format, images, { body: body.name, ...(imageSizes && { imageSizes }) });
  const year = meeting.date.slice(0, 4);
  const head = {
    address,
    title: view.title,
    description: fill(labels.attachmentOf, { title: meeting.title }),
    trail: [
      { label: body.name, address: `${body.slug}/` },
      { label: year, address: `${body.slug}/${year}/` },
      { label: longDate(meeting.date, language), address: meeting.address },
      { label: view.title },
    ],
    body,
  };
  const back = {
    address: link(itemAddress(meeting, item)),
    label: fill(labels.attachmentOfItem, { number: item }),
  };
  const isForeign = format.language !== language;
  return sitePage(
    head,
    'paper',
    {
      ...view,
      draft: view.isDraft ? labels.draft : '',
      back,
      documentLanguage: isForeign ? format.language : '',
    },
    context,
  );
}

import path from 'node:path';
import { publishTexts } from '../locale/publish-texts.js';
import { slugOf } from '../model/slug.js';
import type { PublishRequest, PublishResult } from '../pipeline/publish/publish-request.js';
import type { MakeDocument, Publish } from '../preview/publication.js';
import type { PreviewChoice } from './preview-flags.js';
import { siteTrouble } from './site-trouble.js';
import type { Terminal } from './terminal.js';

/** Where a preview writes, relative to the workspace: never where anybody would upload from. */
export const PREVIEW_SITE = path.join('.dmpg', 'preview', 'site');
const PREVIEW_DOCUMENTS = path.join('.dmpg', 'preview', 'documents');

/** Publishes all meetings, drafts among them, into the preview's own folder; nothing is remembered of it. */
export function publicationMaker(
  publishSite: (request: PublishRequest) => Promise<PublishResult>,
  meetingFiles: () => readonly string[],
  { pdf, search }: Pick<PreviewChoice, 'pdf' | 'search'>,
  { cwd, signal, texts, language }: Terminal,
): Publish {
  return async () => {
    const files = meetingFiles();
    if (files.length === 0) throw new Error(texts.preview.noMeetings);
    const request: PublishRequest = {
      ...{ cwd, files, out: PREVIEW_SITE, pdf, search, drafts: true, remember: false },
      ...{ dryRun: false, strict: false, force: false, jobs: 1, today: today(), signal },
      onProgress: () => undefined,
    };
    const result = await publishSite(request).catch((error: unknown) => {
      const trouble = siteTrouble(error, PREVIEW_SITE, publishTexts(language));
      throw trouble === undefined ? error : new Error(trouble, { cause: error });
    });
    return { ...result, files };
  };
}

/** Makes the HTML document of one meeting, the public edition. */
export function documentMaker({ cwd, signal }: Terminal): MakeDocument {
  return async (file) => {
    const { buildMeetings } = await import('../pipeline/build-meetings.js');
    const { outputFolder } = await buildMeetings({
      ...{ cwd, files: [file], to: ['html'], edition: 'public', as: undefined, embedSource: false },
      ...{ out: PREVIEW_DOCUMENTS, jobs: 1, strict: false, force: false, signal },
      onProgress: () => undefined,
    });
    return path.join(outputFolder, `${slugOf(file)}.html`);
  };
}

/** ISO date where the user is. */
function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((n) => `${n}`.padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}

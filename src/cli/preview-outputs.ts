import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { publishTexts } from '../locale/publish-texts.js';
import { slugOf } from '../model/slug.js';
import type { PublishRequest, PublishResult } from '../pipeline/publish/publish-request.js';
import type { MakeDocument, Publish } from '../preview/publication.js';
import { nameInReport } from '../reporters/file-names.js';
import { SiteLockedError } from '../workspace/site-tree.js';
import type { PreviewChoice } from './preview-flags.js';
import { siteTrouble } from './site-trouble.js';
import type { Terminal } from './terminal.js';

/** Where a preview writes, relative to the workspace: never where anybody would upload from. */
export const PREVIEW_SITE = path.join('.dmpg', 'preview', 'site');
/** Milliseconds before a folder in which somebody else writes is tried again, and how often: a minute in all. */
const LOCK_PAUSE = 250;
const MOST_TRIES = 240;
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
    if (files.length === 0)
      throw new Error(
        existsSync(path.join(cwd, 'minutes')) ? texts.preview.noMeetings : texts.preview.noFolder,
      );
    const request: PublishRequest = {
      ...{ cwd, files, out: PREVIEW_SITE, pdf, search, drafts: true, remember: false },
      ...{ dryRun: false, strict: false, force: false, jobs: 1, today: today(), signal },
      onProgress: () => undefined,
    };
    const result = await whenUnlocked(() => publishSite(request), signal).catch((error: unknown) => {
      const trouble = siteTrouble(error, PREVIEW_SITE, publishTexts(language), cwd);
      throw trouble === undefined ? error : new Error(trouble, { cause: error });
    });
    const named = result.diagnostics.map((one) => ({ ...one, file: nameInReport(one.file, cwd) }));
    return { ...result, diagnostics: named, files };
  };
}

/**
 * Another preview of the same workspace writes into the same folder. Nobody is there to run a publication again, and files that
 * changed meanwhile would never be shown.
 */
async function whenUnlocked<T>(run: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof SiteLockedError) || tries >= MOST_TRIES || signal.aborted) throw error;
      // Interrupted, it tries once more, and the publication ends at once.
      await pause(LOCK_PAUSE, undefined, { signal }).catch(() => undefined);
    }
  }
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

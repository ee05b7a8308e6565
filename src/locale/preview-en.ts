import type { PreviewTexts } from './preview-da.js';

/** The words of `dmpg minutes preview` in English: on the command line and in the page. */
export const PREVIEW_EN: PreviewTexts = {
  help: {
    preview: 'show site and meetings in the browser while you write; the page keeps up',
    files: 'the meeting to open (without: the front page)',
    port: 'port on this machine (otherwise 4400 or the next free one)',
    open: 'open the page in the browser',
    pdf: 'make PDF files, too (slower)',
    search: 'make the search index, too (slower)',
    poll: 'look for changes again and again, e.g. on a network disk',
    examples: [
      ['dmpg minutes preview', 'all meetings in minutes/, drafts too'],
      ['dmpg minutes preview minutes/2025-11-07-dmpg.md --open', 'open one meeting in the browser'],
      ['dmpg minutes preview --pdf --search', 'the whole site as it will be published'],
      ['dmpg minutes preview --poll', 'where the files are on a network disk'],
    ],
    exitCodes: 'End it with Ctrl-C. Exit codes: 0 ended, 2 could not run, 143 stopped by the system.',
  },
  serving: (address) => `Preview: ${address} (end it with Ctrl-C)`,
  meeting: (file, address) => `${file}: ${address}`,
  notOnSite: (file) => `${file} is not on the site yet; see the findings in the page.`,
  updated: (findings) => `Updated: ${findings}`,
  failed: (reason) => `Could not update: ${reason}`,
  ended: 'The preview has ended.',
  portTaken: (port) => `Port ${port} is taken. Choose another with --port, or leave --port out.`,
  noPort: 'There is no free port. Choose one with --port.',
  portNumber: 'a whole number from 0 to 65535 (0: a free one)',
  watchTrouble: (reason) => `Changes cannot be watched (${reason}). Try again with --poll.`,
  noFolder: 'There is no folder minutes/ here. Go to the workspace.',
  noMeetings: 'There are no meetings in minutes/. A meeting is a file that ends in .md.',
  refused: {
    host: 'Refused: the request names another host. The preview only answers as localhost, 127.0.0.1 and [::1] with its own port, so that no other page can pass for it (DNS rebinding).',
    origin: 'Refused: the request comes from another page.',
    method: 'Refused: GET and HEAD only.',
  },
  notFound: 'Not found.',
  trouble: 'The page could not be read. Try again.',
  start: {
    title: 'Preview',
    waiting: 'The pages are being built. They will show here in a moment.',
    nothing: 'There is nothing to show yet. Correct what is listed below; the page keeps up by itself.',
    noDocument:
      'The document cannot be built yet. Correct what is listed below; the page keeps up by itself.',
    noMeeting:
      'There is no such meeting. Was its file deleted or renamed? If it comes back, the document shows here.',
    needsScript: 'The findings show with JavaScript only; they can also be seen with: dmpg minutes validate',
  },
  frame: {
    title: (slug) => `${slug}: the document`,
    toSite: 'The meeting’s page on the site',
    toFile: 'The document alone',
  },
  panel: {
    label: 'Preview',
    busy: 'updating …',
    stale: 'Showing the latest version without errors.',
    missing: (n) =>
      n === 1
        ? 'A meeting with errors is not on the site yet.'
        : `${n} meetings with errors are not on the site yet.`,
    more: (n) => `${n} more findings. See them all with: dmpg minutes validate`,
    remedy: (hint) => `Fix: ${hint}`,
    words: {
      show: 'Show findings',
      document: 'See the meeting as a document',
      lost: 'The preview has stopped. This page is no longer kept up to date.',
    },
  },
};

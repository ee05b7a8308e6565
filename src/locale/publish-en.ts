import { count } from './count.js';
import type { PUBLISH_DA } from './publish-da.js';

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** The words of `dmpg minutes publish` in English. */
export const PUBLISH_EN: typeof PUBLISH_DA = {
  help: {
    publish: 'make the site: a folder of pages, PDFs, search, feeds and calendars, ready to be put online',
    usage: '[options]',
    outFlag: '--out <folder>',
    out: 'folder for the site (default: site/)',
    dryRun: 'show what would appear, change and disappear; write nothing',
    frozen: 'write nothing, and fail if anything would change (for CI)',
    noPdf: 'without PDFs and meeting packages',
    noSearch: 'without search',
    strict: 'warnings count as errors',
    force: 'make everything anew, including what is unchanged',
    jobs: 'how many documents are printed at a time (1–16, otherwise 3)',
    quiet: 'show errors only',
    examples: [
      ['dmpg minutes publish', 'the site of all meetings in minutes/ into site/'],
      ['dmpg minutes publish --dry-run', 'see first what would happen'],
      ['dmpg minutes publish --no-pdf --no-search', 'fast, to have a look'],
      ['dmpg minutes publish --out public', 'into another folder'],
      ['dmpg minutes publish --frozen', 'in CI: fails if the site does not match the meetings'],
    ],
    exitCodes:
      'Exit codes: 0 fine (perhaps warnings; none with --strict), 1 errors in the input, or the site would change with --frozen, 2 could not run, 130/143 interrupted.',
  },
  noFolder: 'There is no folder minutes/ here. Go to the workspace.',
  noMeetings: 'There are no meetings to publish in minutes/. A meeting is a file that ends in .md.',
  steps: {
    reading: 'reading meetings',
    searching: 'looking for CPR numbers and hidden content in attachments',
    printing: 'printing PDF',
    rendering: 'making pages',
    indexing: 'making the search index',
    checking: 'looking for confidential words in all that is to be written',
    writing: 'writing',
  },
  of: (done, all) => `${done} of ${all}`,
  interrupted: 'Interrupted. The site is as it was.',
  summary: (meetings, folder, ms) =>
    `The site is in ${folder}: ${count(meetings, 'meeting', 'meetings')} (${seconds(ms)})`,
  unchanged: (folder, ms) => `The site in ${folder} is as it should be; nothing was written (${seconds(ms)})`,
  nothingPublished: 'Nothing was published. The site is as it was: correct the errors, and run again.',
  notPublished: (failed) =>
    `${count(failed, 'meeting has', 'meetings have')} errors and ${failed === 1 ? 'was' : 'were'} not published. Correct the errors, and run again.`,
  standing: (n) =>
    `On the site stands what stood there before, what was to be corrected or taken away included (${n}):`,
  lost: (n, folder) =>
    `Published before, but not from this folder, so not in ${folder} (${n}). Do not put ${folder} online before the errors are corrected; else these go:`,
  changes: {
    none: 'No page changes.',
    counts: (added, changed, removed) => `Pages: ${added} new, ${changed} changed, ${removed} removed`,
    added: (n) => `Appear (${n}):`,
    changed: (n) => `Change (${n}):`,
    removed: (n) => `Disappear (${n}):`,
    more: (n) => `and ${n} more`,
    front: '(the front page)',
    otherFiles: (n) =>
      `and ${count(n, 'other file', 'other files')} (feeds, calendars, PDFs, search index and so on)`,
  },
  dryRun: {
    start: 'Dry run: nothing is written.',
    end: (folder) => `Nothing was written. Run without --dry-run to update ${folder}.`,
  },
  frozen: {
    fine: 'The site matches the meetings.',
    changed: (folder) =>
      `With --frozen nothing may change, but ${folder} does not match the meetings. Run »dmpg minutes publish«, and put the result online.`,
    history: (file) =>
      `With --frozen nothing may change, but ${file} would. Run »dmpg minutes publish«, and commit the file.`,
  },
  history: {
    written: (file) => `${file} was updated: commit it with the meetings.`,
    withdrawn: (address) =>
      `${address} is withdrawn. The address says that the meeting is no longer published.`,
    moved: (address, to) => `${address} moved to ${to}; the old address leads there.`,
    manyWithdrawn: (n, all) =>
      `${n} of ${count(all, 'meeting', 'meetings')} ${n === 1 ? 'is' : 'are'} withdrawn. Are all files of meetings here? If not, get them, and run again. Gone:`,
    manyMoved: (n, from, to) =>
      from === to
        ? `${n} meetings below ${from} have a new address there; the old ones lead to it.`
        : `${n} meetings moved from ${from} to ${to}; the old addresses lead there.`,
    renamed: (from) =>
      `The body’s own pages below ${from} are gone. If its name changed, all addresses can stay as they were: see »aliases« and »address« in docs/websted-opsaetning.md.`,
  },
  notes: {
    drafts: (n) =>
      `${count(n, 'draft is', 'drafts are')} left out (status: udkast). Write »drafts: true« in dmpg.config.yaml to include drafts.`,
    draftsIncluded: (n) => `${count(n, 'draft is', 'drafts are')} included, marked as such.`,
    noUrl:
      'Without »url« in dmpg.config.yaml, the sitemap, OParl and whole addresses in feeds and calendars are left out. See docs/websted-opsaetning.md.',
    noAccessibility:
      'Without »accessibility« in dmpg.config.yaml there is no accessibility statement; public authorities must have one.',
    noPdf: 'The PDFs and meeting packages that the site had are taken off it (--no-pdf).',
    noSearch: 'The search that the site had is taken off it (--no-search).',
    searchUnavailable: 'Search is left out: there is no search engine for this machine.',
    historyMissing: (file) =>
      `${file} is missing though the site has meetings: the history begins anew. Withdrawn meetings and corrections are forgotten, and all meetings count as new. If there was such a file, get it back, with »git checkout -- ${file}« for example, and run again.`,
    strayConfiguration: (file) =>
      `${file} is not read, and the site is without settings. The file must be called dmpg.config.yaml; show file extensions if you see no difference.`,
    unknownBody: (name, suggestion) =>
      `No meeting on the site belongs to »${name}« in dmpg.config.yaml.${suggestion === '' ? '' : ` Did you mean »${suggestion}«?`}`,
    sameBody: (address, names) =>
      `Two bodies have the address ${address}: ${names}. Give one an »address« in dmpg.config.yaml, or write one name among the other’s »aliases«.`,
    nearBodies: (name, usual) =>
      `»${name}« is much like »${usual}«, but they are two bodies on the site. If it is misspelt, correct the name in the meeting. If they are one body, write one name among the other’s »aliases« in dmpg.config.yaml; if they are two, write both under »bodies«.`,
    setAside: (n, folder) =>
      `${count(n, 'file', 'files')} that this program did not write had to make room when the site was swapped. ${n === 1 ? 'It is' : 'They are'} kept in ${folder}:`,
  },
  errors: {
    locked: (folder) =>
      `Another program is writing the site in ${folder}. Wait until it has finished, and run again.`,
    lockedElsewhere: (lock) =>
      `It was begun on another machine or in another container. If it runs no longer, delete ${lock}.`,
    foreignFolder: (folder: string, found: string) =>
      `${folder} was not made by this program (it holds ${found}) and is not touched. Choose another folder with --out, or move it.`,
    foreignFile: (file) =>
      `${file} was not written by this program but stands where the site must have a file. Move or rename it.`,
    otherFileSystem: (folder) =>
      `${folder} is on another drive than the folder above it, so the site cannot be swapped in whole. Choose with --out a folder that is no drive of its own.`,
    insideMinutes: (folder) => `${folder} lies among the meetings. Choose another folder with --out.`,
    internalFolder: (folder) =>
      `${folder} is for the internal edition; the site is public and is not written there. Choose another with --out.`,
    link: (folder) => `${folder} is a link to another folder. Choose that folder itself with --out.`,
    unsuitableFolder: (folder: string) =>
      `${folder} cannot be a site: it is a file, or it holds the program’s own files. Choose another folder with --out.`,
    replaced: (folder: string) =>
      `Somebody put another folder in the place of ${folder} meanwhile. Run again.`,
    samePath: (path: string, other: string) =>
      `The site cannot have both ${path} and ${other}: on some machines they are one file.`,
    diskFull: 'The disk is full. The site is as it was.',
    unwritable: (folder, code) =>
      `${folder} cannot be written (${code}). Give yourself permission, or choose another folder with --out.`,
    inaccessible: (files, code) =>
      `There is no access to ${files} (${code}). Give yourself the right to read and write there, and run again. The site is as it was.`,
    badEpoch: (value) => `SOURCE_DATE_EPOCH is »${value}«; it must be a whole number of seconds since 1970.`,
  },
};

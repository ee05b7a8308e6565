import { existsSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { configuration } from './workspace.js';

const NAME = 'Møder på Æbleøen';
const TEMPLATES = path.resolve('templates/site');

/** A meeting somewhere in the middle, another one for each number; stable while meetings come and go elsewhere. */
function meeting(workspace, number) {
  const all = workspace.meetings().filter((name) => /^minutes\/\d{4}\/\d{4}-\d{2}-\d{2}-[a-z]/.test(name));
  return all[Math.floor((all.length * number) / 20)];
}

function withAttachment(workspace) {
  return workspace.meetings().find((name) => workspace.read(name).includes('](bilag/'));
}

const attachmentOf = (workspace, name) =>
  `${path.posix.dirname(name)}/${/\]\((bilag\/[^)]+)\)/.exec(workspace.read(name))[1]}`;
const rename = (workspace, from, to) => renameSync(workspace.path(from), workspace.path(to));
const dateOf = (text) => /^dato: (.*)$/m.exec(text)[1];

/**
 * What happens to a workspace, one thing after the other. Each is done to the workspace; the site's files
 * that may change by it match `only`, where it is given.
 */
export const CHANGES = [
  [
    'the text of a meeting',
    (w) => w.change(meeting(w, 10), (text) => text.replace(/^(.{80,}\.)$/m, '$1 Nyt.')),
  ],
  ['a meeting deleted', (w) => w.remove(meeting(w, 4))],
  ['a file renamed', (w) => rename(w, meeting(w, 6), 'minutes/2006/omdoebt.md'), { only: /\/moede\.json$/ }],
  [
    'a meeting on another date',
    (w) => w.change(meeting(w, 7), (text) => text.replace(/^dato: .*$/m, 'dato: 2013-12-31')),
  ],
  [
    'a meeting of another body',
    (w) => w.change(meeting(w, 8), (text) => text.replace(/^(gruppe|udvalg): .*$/m, '$1: Ældrerådet')),
  ],
  [
    'a new title of an item',
    (w) => w.change(meeting(w, 9), (text) => text.replace(/^(## .*)$/m, '$1 og mere')),
  ],
  ['an attachment changed', (w) => w.change(attachmentOf(w, withAttachment(w)), (text) => `${text}mere;1\n`)],
  [
    'an attachment no longer linked',
    (w) => w.change(withAttachment(w), (text) => text.replace(/^2\. \[.*\n/m, '')),
  ],
  [
    'a meeting of the same body on the same day',
    (w) => w.write('minutes/2010/igen.md', w.read(meeting(w, 5)).replace(/^titel.*\n/m, '')),
  ],
  ['the first of the two deleted', (w) => w.remove(twinOf(w, 'minutes/2010/igen.md'))],
  ['the newest meeting gets minutes', (w) => minutesFor(w)],
  [
    'a draft',
    (w) =>
      w.change(meeting(w, 12), (text) =>
        text.replace(/^(status|godkendt): .*\n/gm, '').replace(/^dato/m, 'status: udkast\ndato'),
      ),
  ],
  ['an item becomes confidential', (w) => w.change(meeting(w, 14), concealFirst)],
  ['a template of the workspace’s own', (w) => addTemplate(w)],
  ['and without it', (w) => w.remove('templates')],
  ['another name', (w) => w.write('dmpg.config.yaml', configuration('Referater'))],
  ['corrections are told', (w) => w.write('dmpg.config.yaml', configuration(NAME, 'corrections: true'))],
  ['a correction', (w) => w.change(meeting(w, 15), (text) => text.replace(/^(.{80,}\.)$/m, '$1 Rettet.'))],
  ['its page is no more', (w) => w.remove(meeting(w, 16))],
];

/** Another meeting with the same body and date. */
function twinOf(workspace, name) {
  const text = workspace.read(name);
  const bodyOf = (one) => /^(?:gruppe|udvalg): (.*)$/m.exec(one)[1];
  return workspace.meetings().find((other) => {
    const its = workspace.read(other);
    return other !== name && dateOf(its) === dateOf(text) && bodyOf(its) === bodyOf(text);
  });
}

function minutesFor(workspace) {
  const agenda = workspace
    .meetings()
    .toReversed()
    .find((name) => /^format: dmpg$[^]*^dokument: dagsorden$/m.test(workspace.read(name)));
  workspace.change(agenda, (text) =>
    text
      .replace('dokument: dagsorden', 'dokument: referat')
      .replaceAll(/^(### Indstilling\n[^#]*)/gm, '$1### Referat\n\n**Beslutning:** Godkendt.\n\n'),
  );
}

/** The first item that is open: with a mark where the format wants one, without in the other. */
function concealFirst(text) {
  return text.replace(/^## (\d+ )?(\(Offentlig\) )?/m, '## $1(Fortrolig) ');
}

/** A built-in template of the site with a line more. */
function addTemplate(workspace) {
  const built = existsSync(TEMPLATES) ? readdirSync(TEMPLATES).filter((name) => name.endsWith('.hbs')) : [];
  const name = built.find((one) => /front|forside/.test(one)) ?? built[0] ?? 'front.hbs';
  const text = built.length > 0 ? readFileSync(path.join(TEMPLATES, name), 'utf8') : '';
  workspace.write(`templates/site/${name}`, `${text}<p>Egen skabelon</p>\n`);
}

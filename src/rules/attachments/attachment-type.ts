import { addressKind, addressRange, extensionOf, pathOf } from '../links/link-address.js';
import { MACRO_EXTENSIONS, PROGRAM_EXTENSIONS } from '../../model/file-extensions.js';
import { shorten } from '../../model/shorten.js';
import type { Rule } from '../rule.js';
import type { Subject } from '../subject.js';

type Trouble = 'macro' | 'program' | 'unreadable';

/** What a file of a type can do, or who cannot read it. */
const TROUBLES: ReadonlyMap<string, Trouble> = new Map([
  ...types('macro', MACRO_EXTENSIONS),
  ...types('program', PROGRAM_EXTENSIONS),
  ...types('unreadable', ['msg', 'one', 'pages', 'numbers']),
]);
/** On the web these are as often the end of a site's or a page's name. */
const NAMES_ON_THE_WEB = new Set(['com', 'js', 'one', 'pages', 'numbers']);

/** More than the name of a site. */
const FILE_ON_THE_WEB = /^https?:\/\/[^/?#]+\/./i;

/** A link to a file that mail and phones refuse, or that few can open. */
export const attachmentType: Rule = {
  id: 'attachment-type',
  check(subject, report) {
    for (const { node } of subject.nodes.links) {
      const trouble = TROUBLES.get(extensionOf(node.url));
      if (!trouble || !isFile(node.url, subject)) continue;
      const onWeb = addressKind(node.url) === 'web' ? 1 : 0;
      report(addressRange(subject, node), { file: shorten(lastPart(node.url)), trouble, onWeb });
    }
  },
};

/** What is not there has a finding of its own. */
function isFile(address: string, { surroundings }: Subject): boolean {
  const kind = addressKind(address);
  if (kind === 'web') return FILE_ON_THE_WEB.test(address) && !NAMES_ON_THE_WEB.has(extensionOf(address));
  return kind === 'file' && surroundings.fileFacts(address).exists;
}

function types(trouble: Trouble, extensions: readonly string[]): [string, Trouble][] {
  return extensions.map((extension) => [extension, trouble]);
}

function lastPart(address: string): string {
  const path = pathOf(address);
  return path.slice(path.lastIndexOf('/') + 1);
}

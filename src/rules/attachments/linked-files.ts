import type { Link } from 'mdast';
import { addressKind, extensionOf, pathOf } from '../links/link-address.js';
import type { Placed } from '../nodes.js';
import type { Subject } from '../subject.js';

/**
 * Links to files beside the meeting that go out with it, the first to each file: attachments and links in the text.
 * Those in confidential items are not published, nor are confidential attachments.
 * @param extensions of the files, without a dot.
 */
export function publishedFiles({ nodes }: Subject, extensions: ReadonlySet<string>): Placed<Link>[] {
  const seen = new Set<string>();
  return nodes.links.filter(({ node, hidden }) => {
    if (hidden || addressKind(node.url) !== 'file' || !extensions.has(extensionOf(node.url))) return false;
    const path = pathOf(node.url);
    return !seen.has(path) && seen.add(path);
  });
}

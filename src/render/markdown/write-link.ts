import type { Link } from 'mdast';
import { defaultHandlers } from 'mdast-util-to-markdown';
import { toString } from 'mdast-util-to-string';
import type { Options } from 'remark-stringify';

/** How a node is written. */
export type Handle = NonNullable<NonNullable<Options['handlers']>['text']>;

/** What may stand in pointed brackets: an address with its scheme, or of mail. (CommonMark 0.31.2, 6.5) */
const BETWEEN_BRACKETS =
  /^(?:[a-z][a-z0-9+.-]{1,31}:[^\0- <>]*|[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*)$/i;

const isBetweenBrackets = (node: Link): boolean => BETWEEN_BRACKETS.test(toString(node));

/**
 * As the library does, but for an address that GFM finds in text and pointed brackets make no link of: `<a@b.dk_c>`
 * would be text with two brackets to every reader, so it is written `[a@b.dk_c](mailto:a@b.dk_c)`.
 */
export const writeLink = Object.assign(
  ((node: Link, parent, state, info) => {
    if (isBetweenBrackets(node)) return defaultHandlers.link(node, parent, state, info);
    const { options } = state;
    state.options = { ...options, resourceLink: true };
    const written = defaultHandlers.link(node, parent, state, info);
    state.options = options;
    return written;
  }) as Handle,
  {
    /** The sign it begins with, by which what stands before it is escaped. */
    peek: ((node: Link, parent, state) =>
      isBetweenBrackets(node) ? defaultHandlers.link.peek(node, parent, state) : '[') as Handle,
  },
);

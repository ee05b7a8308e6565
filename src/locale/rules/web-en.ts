import { words } from '../message.js';
import type { RuleWords } from '../message.js';
import type { WEB_DA } from './web-da.js';

/** Why a link leads nowhere, as the run found it. */
const REASONS: Readonly<Record<string, string>> = {
  'not-found': 'The link leads to a page that does not exist',
  gone: 'The link leads to a page that was removed',
  'no-such-host': 'The link leads to a website that does not exist',
  certificate: 'The link leads to a website with an invalid certificate, which browsers warn the reader of',
  'redirect-loop': 'The link redirects in a circle and never arrives at a page',
};

const HINTS: Readonly<Record<string, string>> = {
  'no-such-host':
    'Check the spelling of the website’s name. If it has closed, find the information elsewhere or remove the link.',
  certificate: 'Tell those who run the website, or find the information elsewhere and change the link.',
};

export const WEB_EN: Readonly<Record<keyof typeof WEB_DA, RuleWords>> = {
  'link-broken': words(
    'A link that does not work',
    (a) => `${REASONS[a['reason'] ?? ''] ?? 'The link does not lead to any page'}${status(a['status'])}.`,
    (a) =>
      HINTS[a['reason'] ?? ''] ??
      'Check the spelling of the address, or find the page’s new address and change the link. If the page is gone, remove the link.',
  ),
  'link-insecure': words(
    'A link without encryption',
    () => 'The link begins with “http:”, but the page is there with “https:” too.',
    () => 'Write “https:” instead, so that nobody on the way can see or change what the reader fetches.',
  ),
};

function status(value: string | number | undefined): string {
  return typeof value === 'number' && value >= 400 ? ` (error ${value})` : '';
}

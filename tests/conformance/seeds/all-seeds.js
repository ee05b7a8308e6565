/** All planted mistakes, the same on every run. */
import { RandomSource } from '../../../bench/random-source.js';
import { agendaSeeds } from './agenda.js';
import { attachmentSeeds } from './attachments.js';
import { confidentialMarkSeeds } from './confidential-marks.js';
import { confidentialTextSeeds } from './confidential-text.js';
import { cprSeeds } from './cpr-numbers.js';
import { decisionSeeds } from './decisions.js';
import { frontmatterSeeds } from './frontmatter.js';
import { ignoreSeeds } from './ignores.js';
import { languageSeeds } from './language.js';
import { linkSeeds } from './links.js';
import { peopleSeeds } from './people.js';
import { privacySeeds } from './privacy.js';

/** Rules that no edit of a text can break, each with why. */
export const NOT_PLANTED = {
  spelling: 'needs the dictionary',
  'attachment-cpr': 'needs --check-attachments',
  'attachment-hidden-content': 'needs --check-attachments',
  'attachment-masked': 'needs --check-attachments',
  'attachment-not-searched': 'needs --check-attachments',
  'attachment-active': 'needs --check-attachments',
  'link-broken': 'needs the web',
  'link-insecure': 'needs the web',
  'confidential-output-committed': 'needs a git repository',
};

/** @param documents from readDocuments(). */
export function allSeeds(documents) {
  const random = new RandomSource(20260317);
  return [
    ...frontmatterSeeds(),
    ...peopleSeeds(),
    ...agendaSeeds(),
    ...confidentialMarkSeeds(),
    ...confidentialTextSeeds(documents, random),
    ...cprSeeds(documents, random),
    ...privacySeeds(documents, random),
    ...attachmentSeeds(),
    ...linkSeeds(documents, random),
    ...decisionSeeds(),
    ...languageSeeds(documents, random),
    ...ignoreSeeds(),
  ];
}

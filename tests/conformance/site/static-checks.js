import { htmlFaults } from './html-validity.js';
import { linkFaults } from './links.js';
import { machineFaults } from './machine-files.js';
import { oparlFaults } from './oparl.js';
import { pageFaults } from './page-rules.js';

/** Everything about a site that can be told without a browser. @returns faults. */
export async function staticFaults(site) {
  return [
    ...(await htmlFaults(site)),
    ...pageFaults(site),
    ...linkFaults(site),
    ...(await machineFaults(site)),
    ...oparlFaults(site),
  ];
}

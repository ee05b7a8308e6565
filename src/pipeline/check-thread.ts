import { parentPort, workerData } from 'node:worker_threads';
import { checkPortions } from './check-portions.js';
import type { CheckingShare } from './check-portions.js';
import { makeChecker } from './check-settings.js';

/** A thread that checks its share of a list of meetings, and sends what it found portion by portion. */
const share = workerData as CheckingShare;
const { reader } = await makeChecker(share.settings);
await checkPortions(share, reader, (checks) => parentPort?.postMessage(checks));

import { parentPort, workerData } from 'node:worker_threads';
import { loadPageMaker } from './load-page-maker.js';
import { makePortions } from './make-pages.js';
import type { PageShare } from './make-pages.js';

/** A thread that makes its share of a list of meetings' pages, and sends what came of them portion by portion. */
const share = workerData as PageShare;
const maker = await loadPageMaker(share.settings);
await makePortions(share.orders, maker, (made) => parentPort?.postMessage(made));

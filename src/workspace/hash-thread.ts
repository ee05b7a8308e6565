import { parentPort, workerData } from 'node:worker_threads';
import { hashPortions } from './source-hashes.js';
import type { HashingShare } from './source-hashes.js';

parentPort?.postMessage(hashPortions(workerData as HashingShare));

#!/usr/bin/env node
import { quickAnswer } from '../dist/app/quick-answer.js';

const argv = process.argv.slice(2);
const answer = quickAnswer(argv, process.env);
if (answer === undefined) {
  const { main } = await import('../dist/app/main.js');
  process.exitCode = await main({ argv });
} else {
  process.stdout.write(answer);
}

#!/usr/bin/env node
import { quickAnswer } from '../dist/app/quick-answer.js';

// Whoever reads the output may stop reading: `dmpg rules | head`.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });

const argv = process.argv.slice(2);
const answer = quickAnswer(argv, process.env);
if (answer === undefined) {
  const { main } = await import('../dist/app/main.js');
  process.exitCode = await main({ argv });
} else {
  process.stdout.write(answer);
}

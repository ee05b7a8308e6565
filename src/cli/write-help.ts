import { mkdirSync, writeFileSync } from 'node:fs';
import { main } from './main.js';
import { helpFile } from './quick-answer.js';

/** Part of the build: writes the program's help in each language to where `quickAnswer` finds it. */
for (const language of ['da', 'en']) {
  let help = '';
  const stdout = { write: (text: string) => (help += text) };
  await main({ argv: ['--help', '--lang', language], env: {}, stdout });
  mkdirSync(new URL('.', helpFile(language)), { recursive: true });
  writeFileSync(helpFile(language), help);
}

import type { Edition } from '../model/edition.js';
import { renderJson } from '../render/json/render-json.js';
import { editionMarkdown } from '../render/markdown/edition-markdown.js';
import type { EmbeddedFile } from '../render/pdf/finish/facts.js';

/**
 * What a PDF carries of its own source: the edition as Markdown and as JSON, never the author's file, which holds more.
 * @param name of the files, without their extension.
 */
export function sourceFiles(edition: Edition, name: string): EmbeddedFile[] {
  const { title } = edition;
  return [
    {
      name: `${name}.md`,
      type: 'text/markdown',
      description: `${title} (Markdown)`,
      relationship: 'Source',
      content: Buffer.from(editionMarkdown(edition)),
    },
    {
      name: `${name}.json`,
      type: 'application/json',
      description: `${title} (JSON)`,
      relationship: 'Data',
      content: Buffer.from(renderJson(edition)),
    },
  ];
}

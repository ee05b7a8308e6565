import { formatFingerprint } from '../../formats/format-folder.js';
import { contentHash } from '../../workspace/content-hash.js';
import type { PublishTools } from './publish-run.js';

/** Hashes of all that pages depend on beside their meetings' files and the files that those link to. */
export class PageKeys {
  readonly #tools: Pick<PublishTools, 'key' | 'folders'>;
  readonly #keys = new Map<string, string>();

  constructor(tools: Pick<PublishTools, 'key' | 'folders'>) {
    this.#tools = tools;
  }

  /** @param formats names of the house formats that the page uses. @throws where one of them is gone. */
  of(formats: readonly string[]): string {
    const name = formats.join('\0');
    let key = this.#keys.get(name);
    if (key === undefined) {
      const prints = formats.map((format) => formatFingerprint(format, this.#tools.folders));
      this.#keys.set(name, (key = contentHash([this.#tools.key, name, ...prints].join('\0'))));
    }
    return key;
  }
}

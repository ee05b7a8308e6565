import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readForeignPdf } from '../../../../src/render/pdf/package/foreign-pdf-reading.js';
import { ROOT } from '../../../parse-source.js';
import { allText } from './pdf-by-hand.js';

/** One page, a bookmark and a language, made with qpdf and the password `ejer`, and with `hemmelig` to open those that ask. */
const fixture = (name: string) =>
  readFileSync(path.join(ROOT, `tests/render/pdf/package/encrypted/${name}.pdf`));

describe.each(['rc4-40', 'rc4-128', 'aes-128', 'aes-128-open-metadata', 'aes-256-r5', 'aes-256'])(
  'a PDF encrypted as %s that anybody may open',
  (name) => {
    it('is decrypted', async () => {
      const found = await readForeignPdf(fixture(name));
      expect(found.stripped).toEqual(['encryption']);
      expect(found).toMatchObject({ pages: 1, language: 'da', outline: [{ title: 'Bilagæ' }] });
      expect(found.sizes).toEqual([{ width: 842, height: 595 }]);
      expect(allText(found.bytes)).toContain('(Dagsorden) Tj');
      expect(found.bytes.includes('/Encrypt')).toBe(false);
    });

    it('is refused where it is cut off', async () => {
      const bytes = fixture(name);
      for (let length = 100; length < bytes.length - 8; length += 41)
        await expect(readForeignPdf(bytes.subarray(0, length))).rejects.toMatchObject({
          name: 'ForeignPdfRefusal',
        });
    });
  },
);

it.each(['password-rc4-40', 'password-aes-128', 'password-aes-256'])('%s is refused', async (name) => {
  await expect(readForeignPdf(fixture(name))).rejects.toMatchObject({ reason: 'password' });
});

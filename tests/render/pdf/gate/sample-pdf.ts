import { publicEdition } from '../../../../src/edition/make-edition.js';
import type { PrintBrowser } from '../../../../src/render/pdf/browser.js';
import { documentFacts, pageFacts } from '../../../../src/render/pdf/edition-facts.js';
import type { DocumentFacts } from '../../../../src/render/pdf/finish/facts.js';
import { printPdf } from '../../../../src/render/pdf/print-pdf.js';
import { meetingSource } from '../../../meeting-source.js';
import { parseSound } from '../../../parse-source.js';
import { htmlOf } from '../../../rendering.js';
import { PdfFinisher } from '../../../../src/render/pdf/pdf-finisher.js';

/** At once, in this thread. */
const FINISHER = new PdfFinisher(1);

/** A document with everything that the standards have rules for. */
const SOURCE = `## Et punkt med det hele

### Sagsfremstilling

Tekst med **fed**, *kursiv* og \`kode\`, med [Regionernes side](https://www.regioner.dk/) og en note.[^en] Endnu en.[^to]

- Første
  - Under første
- Andet

1. En
2. To

| Region | 2024 | 2025 |
| --- | --: | --: |
| Nordjylland | 12 | 14 |
| Midtjylland | 13 | 15 |

[^en]: Første note.

[^to]: Anden note.

### Referat

**Beslutning:** Godkendt → ✓.

## Et punkt til

### Referat

Taget til efterretning.
`;

/** Prints and finishes the sample; what the gate finds is thrown. */
export async function samplePdf(
  browser: PrintBrowser,
  facts: Partial<DocumentFacts> = {},
  body = SOURCE,
): Promise<Buffer> {
  const { meeting, format } = await parseSound(meetingSource(body));
  const edition = publicEdition(meeting, format);
  const html = htmlOf(edition, format);
  return printPdf(
    browser,
    FINISHER,
    html.print,
    { ...documentFacts(edition), ...facts },
    pageFacts(edition, html),
  );
}

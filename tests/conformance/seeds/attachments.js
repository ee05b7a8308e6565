/** Attachments that are not there, must not be there, or cannot be opened by all. */
import { addAfter, cut, line, put, seed } from './planting.js';
import { plainPdf, taggedPdf, wordDocument } from './small-files.js';

export function attachmentSeeds() {
  return [...places(), ...lists(), ...kinds()];
}

function places() {
  return [
    seed(
      'attachment-missing',
      'marts',
      put('(bilag/implementeringsplan-soevnloeshed.pdf)', '(bilag/implementeringsplan-sovnloeshed.pdf)'),
    ),
    seed(
      'attachment-missing',
      'april',
      put('(bilag/aktivitet-og-oekonomi-akutteams.xlsx)', '(aktivitet-og-oekonomi-akutteams.xlsx)'),
    ),
    seed('attachment-missing', 'juni', put('(bilag/notat-emneforslag.md)', '(bilag/Notat-Emneforslag.md)')),
    seed(
      'attachment-missing',
      'rus',
      put(
        '- Eksempel på Implementeringsplan',
        '- [Eksempel på Implementeringsplan](bilag/implementeringsplan.pdf)',
      ),
    ),
    seed(
      'attachment-outside',
      'feb',
      put('(bilag/aktivitet-og-oekonomi-akutteams.xlsx)', '(../../../oekonomi/akutteams.xlsx)'),
    ),
    seed(
      'attachment-outside',
      'juni',
      put('(bilag/soevnvurdering-2024-2025.csv)', '(../../../../Delt%20mappe/udtraek.csv)'),
    ),
    seed('attachment-not-a-file', 'juni', put('(bilag/soevnvurdering-2024-2025.csv)', '(bilag/)')),
    seed('attachment-not-a-file', 'marts', put('(bilag/notat-emneforslag.md)', '(./bilag)')),
  ];
}

function lists() {
  return [
    seed(
      'attachment-to-follow',
      'marts',
      put('gruppens medlemmer (1874402 - DSP-2025-00019)', 'gruppens medlemmer (eftersendes)'),
    ),
    seed(
      'attachment-to-follow',
      'feb',
      put('1. januar 2026 (1872101 - EMN-2025-00412)', '1. januar 2026 (Eftersendes)'),
    ),
    seed('attachments-none', 'marts', put('- [Notat om emneforslag](bilag/notat-emneforslag.md)\n\n', ''), {
      at: line('### Bilag', '## 7.'),
    }),
    seed('attachments-none', 'feb', cut('1. Uvildigt skøn', '## 6'), { at: line('### Bilag', '## 5') }),
    seed('attachments-none', 'psyk', put('1. Referat - Åben (1737482 - MDR-2024-00035)\n\n', ''), {
      at: line('### Bilag'),
    }),
    seed('document-number-twice', 'marts', put('(1874402 - DSP-2025-00019)', '(1874401 - DSP-2025-00019)')),
    seed('document-number-twice', 'april', put('(1889327 - EMN', '(1889320 - EMN')),
    seed('document-number-twice', 'feb', put('(1872101 - EMN', '(1872093 - EMN')),
  ];
}

function kinds() {
  const attached = (rule, document, after, name, content) =>
    seed(rule, document, addAfter(after, `- [Notat til drøftelse](bilag/${name})`), {
      files: { [`bilag/${name}`]: content },
    });
  return [
    attached('attachment-type', 'juni', '- Udkast til kommissorium', 'udkast.docm', 'PK'),
    attached('attachment-type', 'marts', '- [Dataudtræk', 'beregning.xlsm', 'PK'),
    attached('attachment-type', 'rus', '- Eksempel på', 'plan.pages', 'PK'),
    attached('attachment-type', 'nov', '- Udkast til arbejdsplan', 'pakke.exe', 'MZ'),
    attached('pdf-untagged', 'juni', '- Udkast til kommissorium', 'skannet.pdf', plainPdf()),
    attached('pdf-untagged', 'rus', '- Eksempel på', 'skannet.pdf', plainPdf()),
    attached(
      'document-author',
      'nov',
      '- Udkast til arbejdsplan',
      'plan.pdf',
      taggedPdf({ author: 'Hanne Kirstine Mogensen' }),
    ),
    attached(
      'document-author',
      'juni',
      '- Brev fra databasens',
      'brev.docx',
      wordDocument({ creator: 'Bo Rathje Nymand' }),
    ),
    attached(
      'document-author',
      'rus',
      '- Eksempel på',
      'plan.docx',
      wordDocument({ lastModifiedBy: 'Vibe Dahlgaard' }),
    ),
  ];
}

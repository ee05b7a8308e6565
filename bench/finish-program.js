/** What `finish-loop.js` needs of the program, to be bundled. */
export { main } from '../src/cli/main.ts';
export { printedText } from '../src/render/html/printed-text.ts';
export { finishPdf } from '../src/render/pdf/finish/finish-pdf.ts';
export { checkPdf } from '../src/render/pdf/gate/check-pdf.ts';
export { PrintPage } from '../src/render/pdf/print-page.ts';

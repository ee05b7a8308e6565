/** The program with the class whose pages print, to be bundled: what the browser gave can then be kept. */
export { main } from '../../../src/cli/main.ts';
export { PrintPage } from '../../../src/render/pdf/print-page.ts';

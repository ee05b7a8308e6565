/*
 * Stands in the bundle for what puppeteer downloads browsers with, and asks the network about them: this program does
 * neither, and is spared loading what that takes.
 */

function refuse(): never {
  throw new Error('this program downloads nothing');
}

export { refuse as downloadFile, refuse as getJSON, refuse as getText, refuse as headHttpRequest };

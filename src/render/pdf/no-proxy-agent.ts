/** Stands in the bundle for the class of that name, which puppeteer needs only to download browsers. */
export function ProxyAgent(): never {
  throw new Error('this program downloads nothing');
}

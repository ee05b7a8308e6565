/** Stands in the bundle for the package of that name, which puppeteer needs only to download browsers. */
export class ProxyAgent {
  constructor() {
    throw new Error('this program downloads nothing');
  }
}

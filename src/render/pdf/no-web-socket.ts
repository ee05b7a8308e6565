/** Stands in the bundle for the package `ws`: puppeteer is spoken to through pipes alone, which are faster and open no port. */
export default function NoWebSocket(): never {
  throw new Error('this program speaks to its browser through pipes');
}

import { placeOf } from '../nodes.js';
import type { Rule } from '../rule.js';
import { shorten } from '../../model/shorten.js';

/** What an image is, instead of what it shows; a number behind it says no more. */
const WORDS = new Set(
  [
    'alt,alt-tekst,alttekst,alternativ tekst,beskrivelse,billedbeskrivelse,billede,billedet,billedtekst',
    'diagram,figur,foto,fotografi,graf,grafik,graph,grafen,ikon,illustration,kort,logo,logoet,skærmbillede,tegning',
    'figure,icon,image,img,photo,picture,screenshot,text',
  ].flatMap((words) => words.split(',')),
);
const NUMBERED = /^([\p{L} -]+?)[ _-]*\d{0,4}$/u;
/** `kurve.png`, `IMG_2041`, `Skærmbillede 2026-03-17 kl. 10.12.44`. */
const FILE_NAME = /^(?:\S+\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|heic)|(?:img|dscn?|image|scan)[_-]?\d+)$/iu;
const SCREENSHOT = /^(?:skærmbillede|screenshot|screen shot)[ _-]\d[\d .:_-]*(?:kl\.?|at)?[\d .:_-]*$/iu;
const LONGEST_VAGUE = 100;

/** A text that does not tell those who cannot see an image what it shows (WCAG 2.2, 1.1.1). */
export const imageAltVague: Rule = {
  id: 'image-alt-vague',
  check(subject, report) {
    for (const placed of subject.nodes.images) {
      const alt = placed.node.alt?.trim().normalize('NFC') ?? '';
      if (alt === '' || alt.length > LONGEST_VAGUE || !isVague(alt)) continue;
      const whole = placeOf(placed);
      const start = whole.start.offset + '!['.length;
      const end = start + (placed.node.alt?.length ?? 0);
      const isThere = subject.text.slice(start, end) === placed.node.alt;
      report(isThere ? subject.range(start, end) : whole, { found: shorten(alt) });
    }
  },
};

function isVague(alt: string): boolean {
  if (FILE_NAME.test(alt) || SCREENSHOT.test(alt)) return true;
  const words = alt.toLowerCase().replace(/[.:!]+$/, '');
  return WORDS.has(NUMBERED.exec(words)?.[1] ?? words);
}

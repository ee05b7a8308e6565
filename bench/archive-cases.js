import { RandomSource } from './random-source.js';

/** Meetings that a case runs over, at most. */
const LONGEST = 4;
/** One in so many cases of an odd body is the case of the body before, as long as that goes on. */
const SHARED_EACH = 12;

/**
 * The case numbers of an archive: each item follows a case over one to four meetings of its body, and some cases are two
 * bodies'. No two cases have the same number. Ask in the order of the meetings.
 */
export class ArchiveCases {
  #opened = new Map();
  #running = new Map();
  #random = new RandomSource(3_000_000);

  /** The case that an item of a body's next meeting belongs to. */
  next({ body, round, item, year }) {
    const key = `${body}-${item}`;
    const running = this.#running.get(key);
    if (running && running.until > round) return running.caseNumber;
    const other = body % 2 === 1 ? this.#running.get(`${body - 1}-${item}`) : undefined;
    const isShared = this.#random.between(1, SHARED_EACH) === 1;
    const until = round + this.#random.between(1, LONGEST);
    const run = other && isShared ? other : { caseNumber: this.#open(year), until };
    this.#running.set(key, run);
    return run.caseNumber;
  }

  #open(year) {
    const number = (this.#opened.get(year) ?? 0) + 1;
    this.#opened.set(year, number);
    return `EMN-${year}-${String(number).padStart(5, '0')}`;
  }
}

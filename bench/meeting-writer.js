import {
  ACTIONS,
  CONFIDENTIAL_SENTENCES,
  DECISIONS,
  RECOMMENDATIONS,
  SENTENCES,
  TITLES,
  WORDS,
} from './danish-text.js';

/** What items of a meeting that stands alone say of their case and of what was to be done. */
const ALONE = {
  caseNumber: (item) => `EMN-2025-${String(item).padStart(5, '0')}`,
  year: 2027,
  isDone: [false, true],
};

/**
 * Writes the parts of one meeting's body.
 * @param context `caseNumber` of an item's number; the `year` in which actions are due; whether each of an item's two
 * actions `isDone`.
 */
export class MeetingWriter {
  #random;
  #format;
  #people;
  #attachment;
  #context;
  #titles = new Set();

  constructor(random, format, people, attachment, context = ALONE) {
    this.#random = random;
    this.#format = format;
    this.#people = people;
    this.#attachment = attachment;
    this.#context = context;
  }

  /** The first item of a meeting is a formality, and short. */
  item(number) {
    const title = this.#newTitle();
    const fields = `- Sagsbehandler: ${this.#person()}\n- Sags-ID: ${this.#context.caseNumber(number)}\n`;
    const sections = this.#format.sections.map((name) => this.#section(name, number));
    return `${this.#format.heading(number, title)}\n\n${fields}\n${sections.join('')}`;
  }

  confidentialItem() {
    const text = CONFIDENTIAL_SENTENCES.map((sentence) => this.#fill(sentence)).join(' ');
    const parts = {
      Sagsfremstilling: text,
      Indstilling: `${this.#format.opening}\n\n- ${this.#fill(RECOMMENDATIONS[0])}`,
      [this.#format.minutes]: '**Beslutning:** Indstillingen følges.',
    };
    const sections = this.#format.sections
      .filter((name) => name in parts)
      .map((name) => `### ${name}\n\n${parts[name]}\n\n`);
    return `## (Fortrolig) ${this.#fill('Sag om {subject}')}\n\n${sections.join('')}`;
  }

  /** No two items of a meeting have the same. */
  #newTitle() {
    for (;;) {
      const title = this.#fill(this.#random.pick(TITLES));
      if (this.#titles.has(title)) continue;
      this.#titles.add(title);
      return title;
    }
  }

  #section(name, number) {
    const paragraphs = this.#format.paragraphs[name] ?? 0;
    const length = number > 1 || name === this.#format.minutes ? paragraphs : 0;
    const parts = Array.from({ length }, () => this.#paragraph());
    if (name === 'Sagsfremstilling' && number % 2 === 0) parts.push(this.#table());
    if (name === 'Indstilling') parts.push(this.#recommendations());
    if (name === 'Bilag') parts.push(this.#attachments(number));
    if (name === this.#format.minutes) parts.push(this.#decisions());
    return parts.length === 0 ? '' : `### ${name}\n\n${parts.join('\n\n')}\n\n`;
  }

  #paragraph() {
    return this.#random
      .some(SENTENCES, this.#random.between(4, 6))
      .map((sentence) => this.#fill(sentence))
      .join(' ');
  }

  #recommendations() {
    const lines = this.#random.some(RECOMMENDATIONS, 2).map((line) => `- ${this.#fill(line)}`);
    return `${this.#format.opening}\n\n${lines.join('\n')}`;
  }

  #table() {
    const rows = WORDS.region.map((region) => `| ${region} | ${this.#number()} | ${this.#number()} % |`);
    return `| Region | Forløb | Andel |\n| :-- | --: | --: |\n${rows.join('\n')}`;
  }

  #decisions() {
    const { year, isDone } = this.#context;
    const [first, second] = isDone.map((done) => `- [${done ? 'x' : ' '}]`);
    const follow = [
      `${first} ${this.#fill(this.#random.pick(ACTIONS))} (ansvarlig: ${this.#person()}, frist: ${year}-0${this.#random.between(1, 9)}-15)`,
      `${second} ${this.#fill(this.#random.pick(ACTIONS))} (ansvarlig: ${this.#person()})`,
    ];
    return `**Beslutning:** ${this.#fill(this.#random.pick(DECISIONS))}\n\n${follow.join('\n')}`;
  }

  #attachments(number) {
    const first = `1. ${this.#fill('Notat om {subject}')} (${1700000 + 100 * number + this.#number()} - EMN-2025-00${this.#number()})`;
    const linked = number === 1 && this.#attachment ? `\n2. [Tal fra regionerne](${this.#attachment})` : '';
    return `${first}${linked}`;
  }

  #fill(sentence) {
    return sentence.replaceAll(/\{(\w+)\}/g, (_, kind) => {
      if (kind === 'person') return this.#person();
      return kind === 'number' ? String(this.#number()) : this.#random.pick(WORDS[kind]);
    });
  }

  #person() {
    return this.#random.pick(this.#people);
  }

  #number() {
    return this.#random.between(11, 98);
  }
}

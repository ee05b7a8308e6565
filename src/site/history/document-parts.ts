import type { Edition, EditionFootnote, EditionItem, EditionSection, OpenItem } from '../../model/edition.js';
import { normalized, visibleText } from './visible-text.js';

/** A place of a document, and a hash of what a reader sees there. */
export interface Part {
  /**
   * `time`; `3.title`; `3/referat` for a section (`3.attachments` for the one that lists them); `/referat` tells what a section is called, and has that in place of a
   * hash. An item's number says where it stands, and no more: items are told by their case numbers and titles.
   */
  readonly key: string;
  readonly hash: string;
}

export interface PartHashes {
  /** Of a text; only the first digits are used. */
  readonly hash: (text: string) => string;
  /** Of a file that the document refers to, as it writes it; '' where that is not known. */
  readonly fileHash?: (file: string) => string;
}

/**
 * Enough that a change goes unseen once in 16 million, and few enough that many texts share one. Whoever has few guesses
 * can still find the right one, so nothing is kept of what is withheld (`forget-items.ts`).
 */
const DIGITS = 6;
const SEPARATOR = '\u0002';

/** The places of a public edition, in the order of the document; what is empty is not among them. */
export function partsOf(edition: Edition, hashes: PartHashes): Part[] {
  const maker = new PartMaker(hashes);
  maker.add('title', edition.title);
  maker.add('date', edition.date);
  maker.add('body', edition.body);
  maker.add('time', edition.time);
  maker.add('place', edition.place);
  maker.add('case', edition.caseNumber);
  for (const people of ['participants', 'excused', 'guests'] as const)
    maker.add(people, ...edition[people].map((person) => person.line));
  maker.add(
    'next',
    ...edition.nextMeetings.flatMap(({ date, time, place }) => [date, time ?? '', place ?? '']),
  );
  maker.add('text', maker.text(edition.introduction.nodes), maker.notes(edition.introductionFootnotes));
  for (const item of edition.items) maker.item(item);
  return maker.finish();
}

class PartMaker {
  readonly #hash: (text: string) => string;
  readonly #fileHash: (file: string) => string;
  readonly #parts: Part[] = [];
  readonly #labels = new Map<string, string>();

  constructor({ hash, fileHash = () => '' }: PartHashes) {
    this.#hash = hash;
    this.#fileHash = fileHash;
  }

  add(key: string, ...texts: readonly (string | undefined)[]): void {
    const given = texts.map((one) => one ?? '');
    if (!given.some((one) => /\S/.test(one))) return;
    const text = normalized(given.join(SEPARATOR));
    this.#parts.push({ key, hash: this.#hash(text).slice(0, DIGITS) });
  }

  text(nodes: Parameters<typeof visibleText>[0]): string {
    return visibleText(nodes, this.#fileHash);
  }

  notes(notes: readonly EditionFootnote[]): string {
    return notes.map((note) => this.text(note.nodes)).join(SEPARATOR);
  }

  item(item: EditionItem): void {
    const { number } = item;
    if (item.withheld) {
      this.#parts.push({ key: `${number}.withheld`, hash: '' });
      this.add(`${number}.case`, item.caseNumber);
      this.add(`${number}.title`, item.title?.plain);
    } else this.#openItem(item);
  }

  #openItem(item: OpenItem): void {
    const { number, shortTitle, subPoints, caseOfficer, time, presenter } = item;
    this.add(`${number}.case`, item.caseNumber?.plain);
    this.add(`${number}.title`, item.title.plain);
    this.add(
      `${number}.fields`,
      ...[shortTitle, caseOfficer, time, presenter, ...subPoints].map((field) => field?.plain),
    );
    this.add(`${number}.text`, this.text(item.introduction.nodes));
    for (const section of item.sections) this.#section(number, section);
    this.add(`${number}.notes`, this.notes(item.footnotes));
  }

  #section(number: number, section: EditionSection): void {
    const { key, label, kind, content, placeholder, attachments } = section;
    const files = attachments.flatMap(({ file, url }) => [
      file ?? '',
      file ? this.#fileHash(file) : '',
      url ?? '',
    ]);
    const isList = kind === 'attachments';
    if (!isList) this.#labels.set(key, label);
    this.add(
      isList ? `${number}.attachments` : `${number}/${key}`,
      this.text(content.nodes),
      placeholder,
      ...files,
    );
  }

  finish(): Part[] {
    return [...this.#parts, ...[...this.#labels].map(([key, label]) => ({ key: `/${key}`, hash: label }))];
  }
}

/** Parts as one text, for files and from thread to thread: `time=1a2b3c;3.title=4d5e6f;/referat=Referat`. */
export function encodeParts(parts: readonly Part[]): string {
  return parts.map(({ key, hash }) => `${key}=${key.startsWith('/') ? escaped(hash) : hash}`).join(';');
}

/** @param text made by `encodeParts`; what is not in that form is left out. */
export function decodeParts(text: string): Part[] {
  return text.split(';').flatMap((one) => {
    const at = one.indexOf('=');
    return at < 1 ? [] : [{ key: one.slice(0, at), hash: decoded(one.slice(at + 1)) }];
  });
}

/** Only names of sections may hold what separates parts. */
function escaped(label: string): string {
  return label.replaceAll(/[%;=]/g, encodeURIComponent);
}

function decoded(text: string): string {
  return text.replaceAll(/%(25|3B|3D)/g, (code) => decodeURIComponent(code));
}

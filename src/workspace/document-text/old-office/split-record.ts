/** Flags of a string ([MS-XLS] 2.5.293): two bytes a character; phonetic data and formats behind it. */
const [WIDE, PHONETIC, FORMATS] = [1, 4, 8];

/** Reads a record of a workbook that may go on in others, in the middle of a string too. */
export class SplitRecord {
  readonly #parts: readonly Buffer[];
  #part = 0;
  #at: number;

  /** @param at offset in the first part. */
  constructor(parts: readonly Buffer[], at: number) {
    this.#parts = parts;
    this.#at = at;
    this.#goOn();
  }

  get isAtEnd(): boolean {
    return this.#part >= this.#parts.length;
  }

  /** A string with its length before it. What is cut off of one is missing. */
  text(): string {
    const [length, flags] = [this.short(), this.byte()];
    const formats = flags & FORMATS ? this.short() : 0;
    const phonetic = flags & PHONETIC ? this.short() + this.short() * 0x10000 : 0;
    const text = this.#letters(length, (flags & WIDE) !== 0);
    this.#skip(formats * 4 + phonetic);
    return text;
  }

  /** Characters of a byte each. */
  bytes(length: number): string {
    return this.#taken(length).toString('latin1');
  }

  short(): number {
    return this.byte() + this.byte() * 256;
  }

  byte(): number {
    return this.#taken(1)[0] ?? 0;
  }

  /** In each part a string begins anew, and may be in another encoding there. */
  #letters(length: number, isWide: boolean): string {
    let [text, wide] = ['', isWide];
    while (text.length < length && !this.isAtEnd) {
      if (this.#part > 0 && this.#at === 0) wide = (this.byte() & WIDE) !== 0;
      const count = Math.min(length - text.length, Math.max(1, Math.floor(this.#rest / (wide ? 2 : 1))));
      text += this.#taken(count * (wide ? 2 : 1)).toString(wide ? 'utf16le' : 'latin1');
    }
    return text;
  }

  get #rest(): number {
    return (this.#parts[this.#part]?.length ?? 0) - this.#at;
  }

  /** As many bytes as this part still has. */
  #taken(length: number): Buffer {
    const bytes = this.#parts[this.#part]?.subarray(this.#at, this.#at + length) ?? Buffer.alloc(0);
    this.#at += bytes.length;
    this.#goOn();
    return bytes;
  }

  #skip(length: number): void {
    for (let left = length; left > 0 && !this.isAtEnd;) left -= this.#taken(left).length;
  }

  /** To the next part, past those in which nothing is left. */
  #goOn(): void {
    while (!this.isAtEnd && this.#rest <= 0) {
      this.#at = 0;
      this.#part++;
    }
  }
}

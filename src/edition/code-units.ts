/** Whether the machine keeps a number's lower byte first. */
const IS_LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/**
 * A text as a list of its UTF-16 code units, which are read several times as fast there as in a string. The list is kept,
 * with each text in place of the one before.
 */
export class CodeUnits {
  #bytes = Buffer.alloc(1 << 17);
  #units = unitsOf(this.#bytes);

  /**
   * Takes a text in.
   * @param from where in the list it is to begin.
   * @returns the list, which may be written to and has one more place behind the text.
   */
  take(text: string, from: number): Uint16Array {
    const length = from + text.length + 1;
    if (this.#units.length < length) {
      this.#bytes = Buffer.alloc(4 * length);
      this.#units = unitsOf(this.#bytes);
    }
    this.#bytes.write(text, 2 * from, 'utf16le');
    if (!IS_LITTLE) this.#bytes.subarray(2 * from, 2 * (from + text.length)).swap16();
    return this.#units;
  }

  /** A piece of the list as text. */
  read(start: number, end: number): string {
    const bytes = this.#bytes.subarray(2 * start, 2 * end);
    return (IS_LITTLE ? bytes : Buffer.from(bytes).swap16()).toString('utf16le');
  }
}

function unitsOf({ buffer, byteOffset, length }: Buffer): Uint16Array {
  return new Uint16Array(buffer, byteOffset, length / 2);
}

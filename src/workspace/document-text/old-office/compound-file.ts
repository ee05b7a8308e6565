/** A stream of a compound file. */
export interface CompoundStream {
  readonly name: string;
  /** With what stands behind its end in its last sector, which programs do not clear. */
  readonly content: Buffer;
  readonly size: number;
}

const HEADER = 512;
const DIFAT_IN_HEADER = 109;
const ENTRY = 128;
const STREAM = 2;
const ROOT = 5;
/** Sectors from here on are marks: ends, tables, and those that belong to nothing. */
const MOST_SECTOR = 0xfffffffa;
const FREE = 0xffffffff;
/** What streams may hold all together, in parts of the file: two of them in the same sectors are in no real one. */
const MOST_TIMES = 4;
/** What a sector counts for even where the file ends before it. */
const LEAST_PIECE = 64;

/** Reads the streams of an OLE2 compound file ([MS-CFB] 2), in time linear in its size whatever it says of itself. */
export class CompoundFile {
  readonly #bytes: Buffer;
  readonly #sectorSize: number;
  readonly #table: readonly number[];
  #left: number;

  /** @throws RangeError where it is cut off or its tables lead nowhere. */
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#left = bytes.length * MOST_TIMES + HEADER;
    const shift = bytes.readUInt16LE(0x1e);
    if (shift !== 9 && shift !== 12) throw new RangeError('no sector size');
    this.#sectorSize = 2 ** shift;
    this.#table = this.#tableSectors().flatMap((sector) => numbersIn(this.#sector(sector)));
  }

  /** All of them, those of objects in the document too. @throws RangeError where they lie in each other. */
  streams(): CompoundStream[] {
    const directory = this.#chain(this.#bytes.readUInt32LE(0x30));
    const entries = Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, i) =>
      directory.subarray(i * ENTRY, (i + 1) * ENTRY),
    );
    const root = entries.find((entry) => entry[66] === ROOT);
    const small = root ? this.#chain(root.readUInt32LE(116)) : Buffer.alloc(0);
    const smallTable = numbersIn(this.#chain(this.#bytes.readUInt32LE(0x3c)));
    const [smallSize, limit] = [2 ** (this.#bytes.readUInt16LE(0x20) & 15), this.#bytes.readUInt32LE(0x38)];
    return entries
      .filter((entry) => entry[66] === STREAM)
      .map((entry) => {
        const [start, size] = [entry.readUInt32LE(116), entry.readUInt32LE(120)];
        const content =
          size >= limit
            ? this.#chain(start)
            : this.#joined(chainIn(smallTable, start).map((one) => slice(small, one * smallSize, smallSize)));
        const length = Math.max(0, Math.min(64, entry.readUInt16LE(64)) - 2);
        return { name: entry.toString('utf16le', 0, length), content, size };
      });
  }

  /** Sectors that belong to nothing, with what was left in them; those that follow each other in one. */
  unused(): Buffer[] {
    const found: Buffer[] = [];
    let start = -1;
    for (let i = 0; i <= this.#table.length; i++) {
      const isFree = this.#table[i] === FREE;
      if (isFree && start < 0) start = i;
      if (isFree || start < 0) continue;
      found.push(this.#bytes.subarray(this.#offset(start), this.#offset(i)));
      start = -1;
    }
    return found.filter((piece) => piece.length > 0);
  }

  /** The sectors of the table of sectors: the first in the header, the others in a chain of their own. */
  #tableSectors(): number[] {
    const sectors = numbersIn(this.#bytes.subarray(0x4c, 0x4c + DIFAT_IN_HEADER * 4));
    const most = this.#bytes.length / this.#sectorSize;
    for (let next = this.#bytes.readUInt32LE(0x44), i = 0; next < MOST_SECTOR && i < most; i++) {
      const more = numbersIn(this.#sector(next));
      next = more.pop() ?? FREE;
      for (const one of more) sectors.push(one);
    }
    return sectors.filter((sector) => sector < MOST_SECTOR).slice(0, Math.ceil(most));
  }

  #chain(start: number): Buffer {
    return this.#joined(chainIn(this.#table, start).map((sector) => this.#sector(sector)));
  }

  #joined(pieces: readonly Buffer[]): Buffer {
    this.#left -= pieces.reduce((sum, piece) => sum + Math.max(piece.length, LEAST_PIECE), 0);
    if (this.#left < 0) throw new RangeError('streams in each other');
    return Buffer.concat(pieces);
  }

  #sector(sector: number): Buffer {
    return slice(this.#bytes, this.#offset(sector), this.#sectorSize);
  }

  /** The header takes a sector, too. */
  #offset(sector: number): number {
    return (sector + 1) * this.#sectorSize;
  }
}

/** A chain that comes back to itself ends there. */
function chainIn(table: readonly number[], start: number): number[] {
  const chain = new Set<number>();
  for (let sector = start; sector < table.length && !chain.has(sector); sector = table[sector] ?? FREE)
    chain.add(sector);
  return [...chain];
}

function slice(bytes: Buffer, start: number, length: number): Buffer {
  return bytes.subarray(start, start + length);
}

function numbersIn(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => bytes.readUInt32LE(i * 4));
}

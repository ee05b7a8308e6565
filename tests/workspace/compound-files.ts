const [SECTOR, ENTRY, SMALL] = [512, 128, 64];
const [END, FREE, TABLE] = [0xfffffffe, 0xffffffff, 0xfffffffd];
/** Bytes from which a stream lies in sectors of its own. */
const LARGE = 4096;

/**
 * An OLE2 compound file ([MS-CFB]) with these streams. Of those in sectors of their own no two sectors that follow each other
 * do so in the file.
 * @param free what stands in sectors that belong to nothing.
 */
export function compoundFile(streams: Readonly<Record<string, Buffer>>, free = ''): Buffer {
  const sectors: Buffer[] = [];
  const next: number[] = [];
  const lay = (content: Buffer, size = SECTOR): number => {
    const count = Math.ceil(content.length / size);
    const first = sectors.length;
    // Backwards: the last piece stands first.
    for (let i = count - 1; i >= 0; i--) {
      sectors.push(padded(content.subarray(i * size, (i + 1) * size), size));
      next.push(i === count - 1 ? END : first + count - 2 - i);
    }
    return count === 0 ? END : first + count - 1;
  };
  const entries: Buffer[] = [];
  const smallPieces: Buffer[] = [];
  const smallNext: number[] = [];
  for (const [name, content] of Object.entries(streams)) {
    const isLarge = content.length >= LARGE;
    const start = isLarge ? lay(content) : smallPieces.length;
    const count = isLarge ? 0 : Math.ceil(content.length / SMALL);
    for (let i = 0; i < count; i++) {
      smallPieces.push(padded(content.subarray(i * SMALL, (i + 1) * SMALL), SMALL));
      smallNext.push(i === count - 1 ? END : start + i + 1);
    }
    entries.push(entry(name, 2, start, content.length));
  }
  const small = Buffer.concat(smallPieces);
  const root = entry('Root Entry', 5, lay(small), small.length);
  const [directory, smallTable] = [lay(Buffer.concat([root, ...entries])), lay(numbers(smallNext))];
  if (free !== '') {
    sectors.push(padded(Buffer.from(free, 'latin1'), SECTOR));
    next.push(FREE);
  }
  const table = sectors.length;
  next.push(TABLE);
  while (next.length % (SECTOR / 4) !== 0) next.push(FREE);
  if (next.length > SECTOR / 4) throw new RangeError('too much for one sector of the table');
  const header = Buffer.alloc(SECTOR, 0xff);
  header.fill(0, 8, 0x4c);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(9, 0x1e);
  header.writeUInt16LE(6, 0x20);
  header.writeUInt32LE(1, 0x2c);
  header.writeUInt32LE(directory, 0x30);
  header.writeUInt32LE(LARGE, 0x38);
  header.writeUInt32LE(smallTable, 0x3c);
  header.writeUInt32LE(END, 0x44);
  header.writeUInt32LE(table, 0x4c);
  return Buffer.concat([header, ...sectors, numbers(next)]);
}

function entry(name: string, type: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(ENTRY);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE(name.length * 2 + 2, 64);
  bytes.writeUInt8(type, 66);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

function padded(bytes: Buffer, size: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(size - bytes.length)]);
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => bytes.writeUInt32LE(value, i * 4));
  return bytes;
}

/** Records of a workbook ([MS-XLS] 2.1.4): their type and what is in them. */
export function sheetRecords(...records: readonly (readonly [type: number, content: Buffer])[]): Buffer {
  return Buffer.concat(records.flatMap(([type, content]) => [shorts(type, content.length), content]));
}

/** A record of PowerPoint ([MS-PPT] 2.3.1). */
export function slideRecord(type: number, content: Buffer, version = 0): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt16LE(version, 0);
  head.writeUInt16LE(type, 2);
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content]);
}

export function shorts(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => bytes.writeUInt16LE(value, i * 2));
  return bytes;
}

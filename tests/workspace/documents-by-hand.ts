import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** Objects of a PDF in the order of their numbers, from 1 on. */
export type PdfObjects = readonly (string | Buffer)[];

const HEADER = '%PDF-1.7\n%âãÏÓ\n';

function joined(...parts: readonly (string | Buffer)[]): Buffer {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
}

/** Objects written one after the other from an offset on, and where each stands. */
function body(objects: PdfObjects, from: number, first = 1): { bytes: Buffer; offsets: number[] } {
  const offsets: number[] = [];
  let bytes: Buffer = Buffer.alloc(0);
  objects.forEach((object, i) => {
    offsets.push(from + bytes.length);
    bytes = joined(bytes, `${first + i} 0 obj\n`, object, '\nendobj\n');
  });
  return { bytes, offsets };
}

/** A PDF with a table of cross-references. @param trailer more entries of its trailer. */
export function pdf(objects: PdfObjects, trailer = ''): Buffer {
  const { bytes, offsets } = body(objects, HEADER.length);
  const at = HEADER.length + bytes.length;
  return joined(HEADER, bytes, table(1, offsets, `/Size ${objects.length + 1} /Root 1 0 R ${trailer}`, at));
}

function table(first: number, offsets: readonly number[], trailer: string, at: number): string {
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const head =
    first === 1 ? `0 ${offsets.length + 1}\n0000000000 65535 f \n` : `${first} ${offsets.length}\n`;
  return `xref\n${head}${lines}trailer\n<< ${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
}

/** The same file with an object written anew, as programs do that change a file without writing it again. */
export function changed(file: Buffer, number: number, object: string): Buffer {
  const previous = /startxref\n(\d+)\n%%EOF\n$/.exec(file.toString('latin1'))?.[1] ?? '';
  const { bytes, offsets } = body([object], file.length, number);
  const at = file.length + bytes.length;
  const lines = `${number} 1\n${String(offsets[0]).padStart(10, '0')} 00000 n \n`;
  return joined(
    ...[file, bytes, `xref\n${lines}trailer\n<< /Size 99 /Root 1 0 R /Prev ${previous} >>\n`],
    `startxref\n${at}\n%%EOF\n`,
  );
}

export function stream(entries: string, data: Buffer): Buffer {
  return joined(`<< ${entries} /Length ${data.length} >>\nstream\n`, data, '\nendstream');
}

/**
 * A PDF whose objects all stand in an object stream, with a stream of cross-references.
 * @param predictor of the cross-references: 1 for none, 12 for the differences from row to row.
 */
export function packedPdf(objects: readonly string[], { predictor = 12, trailer = '' } = {}): Buffer {
  const container = objects.length + 1;
  let offset = 0;
  const pairs = objects.map((object, i) => {
    const pair = `${i + 1} ${offset}`;
    offset += object.length + 1;
    return pair;
  });
  const first = `${pairs.join(' ')}\n`;
  const content = deflateSync(Buffer.from(first + objects.join('\n'), 'latin1'));
  const entries = `/Type /ObjStm /N ${objects.length} /First ${first.length} /Filter /FlateDecode`;
  const { bytes } = body([stream(entries, content)], HEADER.length, container);
  const at = HEADER.length + bytes.length;
  const rows = [
    [0, 0, 0],
    ...objects.map((_, i) => [2, container, i]),
    [1, HEADER.length, 0],
    [1, at, 0],
  ].map(([type = 0, second = 0, third = 0]) => Buffer.from([type, second >> 8, second & 255, third]));
  const data = predictor === 1 ? Buffer.concat(rows) : Buffer.concat(rows.map(difference));
  const xref = `/Type /XRef /W [1 2 1] /Size ${container + 2} /Root 1 0 R /Filter /FlateDecode ${trailer}`;
  const parameters = predictor === 1 ? '' : `/DecodeParms << /Predictor ${predictor} /Columns 4 >>`;
  return joined(
    ...[HEADER, bytes, `${container + 1} 0 obj\n`, stream(`${xref} ${parameters}`, deflateSync(data))],
    `\nendobj\nstartxref\n${at}\n%%EOF\n`,
  );
}

/**
 * A PDF for older and newer programs alike, as Word writes it: its last object stands in an object stream, and the
 * table says that it is gone.
 */
export function hybridPdf(objects: readonly string[], hidden: string): Buffer {
  const number = objects.length + 1;
  const first = `${number} 0\n`;
  const content = stream(`/Type /ObjStm /N 1 /First ${first.length}`, Buffer.from(first + hidden, 'latin1'));
  const plain = body(objects, HEADER.length);
  const packed = body([content], HEADER.length + plain.bytes.length, number + 1);
  const xref = stream(
    `/Type /XRef /W [1 2 1] /Size ${number + 3} /Index [${number} 1]`,
    Buffer.from([2, 0, number + 1, 0]),
  );
  const references = body([xref], HEADER.length + plain.bytes.length + packed.bytes.length, number + 2);
  const lines = [...plain.offsets, undefined, ...packed.offsets].map((offset) =>
    offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  const at = (references.offsets[0] ?? 0) + references.bytes.length;
  const trailer = `/Size ${number + 3} /Root 1 0 R /XRefStm ${references.offsets[0]}`;
  return joined(
    ...[HEADER, plain.bytes, packed.bytes, references.bytes, `xref\n1 ${lines.length}\n${lines.join('')}`],
    `trailer\n<< ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
  );
}

function difference(row: Buffer, i: number, rows: readonly Buffer[]): Buffer {
  const above = rows[i - 1];
  return Buffer.from([2, ...row.map((byte, at) => (byte - (above?.[at] ?? 0)) & 255)]);
}

/** A zip archive. @param stored true for files that are not packed. */
export function zip(files: Readonly<Record<string, string | Buffer>>, stored = false): Buffer {
  let local: Buffer = Buffer.alloc(0);
  let directory: Buffer = Buffer.alloc(0);
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const packed = stored ? data : deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(local.length, 10);
    directory = joined(directory, 'PK\x01\x02\x14\x00', common, place, name);
    local = joined(local, 'PK\x03\x04', common, name, packed);
  }
  const end = Buffer.alloc(18);
  const count = Object.keys(files).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(local.length, 12);
  return joined(local, directory, 'PK\x05\x06', end);
}

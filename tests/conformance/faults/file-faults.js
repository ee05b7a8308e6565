/** The bytes of a file. Each function takes a whole file and gives it back with one fault. */

const text = (bytes) => bytes.toString('latin1');
const bytes = (written) => Buffer.from(written, 'latin1');
/** Replaces text by text of the same length, so that no offset moves. */
const same = (pattern, by) => (file) => {
  const before = text(file);
  const after = before.replace(pattern, by);
  if (after === before) throw new Error(`nothing is like ${pattern}`);
  if (after.length !== before.length) throw new Error(`${pattern} moves what follows`);
  return bytes(after);
};
const startxref = (file) => Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text(file))[1]);
/** Replaces at the cross-reference table, behind which no offset counts. */
const atTable = (edit) => (file) => {
  const at = startxref(file);
  const written = text(file);
  return bytes(written.slice(0, at) + edit(written.slice(at)));
};

export const FILE_FAULTS = {
  'bytes before the header': (file) => Buffer.concat([Buffer.from('\n\n'), file]),
  'header of PDF 2.0': same(/^%PDF-1\.\d/, '%PDF-2.0'),
  'header of PDF 1.8': same(/^%PDF-1\.\d/, '%PDF-1.8'),
  'header of PDF 1.4': same(/^%PDF-1\.\d/, '%PDF-1.4'),
  'header misspelt': same(/^%PDF/, '%FDP'),
  'header with more behind it': same(/^(%PDF-1\.\d)[\r\n]+%/, '$1 %'),
  'no binary comment': same(/^(%PDF-1\.\d\s+)%[^\n\r]{4}/, '$1%abcd'),
  'binary comment of three bytes': same(/^(%PDF-1\.\d\s+%[^\n\r]{3})[^\n\r]/, '$1a'),
  'data after the end': (file) => Buffer.concat([file, Buffer.from('more\n')]),
  'a comment after the end': (file) => Buffer.concat([file, Buffer.from('% more\n')]),
  'an empty line after the end': (file) => bytes(`${text(file).trimEnd()}\n\n`),
  'CRLF after the end': (file) => bytes(`${text(file).trimEnd()}\r\n`),
  'no line end after the end': (file) => bytes(text(file).trimEnd()),
  'no end': atTable((end) => end.replace(/%%EOF\s*$/, '')),
  'cut off in the middle': (file) => file.subarray(0, Math.floor(file.length / 2)),
  'xref followed by two line ends': atTable((end) => end.replace(/^xref\s+/, 'xref\n\n')),
  'xref followed by a space': atTable((end) => end.replace(/^xref\s+/, 'xref \n')),
  'a subsection headed by two spaces': atTable((end) => end.replace(/^(xref\s+\d+) (\d+)/, '$1  $2')),
  'startxref to nowhere': atTable((end) => end.replace(/startxref\s+\d+/, 'startxref\n1')),
  'an offset that is wrong': atTable((end) => end.replace(/(\d{10}) 00000 n/, '0000000001 00000 n')),
  'object number and generation two spaces apart': same(/\n(\d+) 0 obj\n<<\n/, '\n$1  0 obj<<\n'),
  'no line end before endobj': same(/\nendobj/, ' endobj'),
  'no line end behind obj': same(/( 0 obj)\n</, '$1 <'),
  'stream followed by CR alone': same(/\bstream\n/, 'stream\r'),
  'no line end before endstream': same(/\nendstream/, ' endstream'),
  'a Length that is wrong': same(
    /\/Length (\d)(\d+)/,
    (_, first, rest) => `/Length ${first === '1' ? '2' : '1'}${rest}`,
  ),
  'an odd number of hexadecimal digits': (file) => odd(file, (digits) => `${digits.slice(0, -1)} `),
  'a letter in a hexadecimal string': (file) => odd(file, (digits) => `${digits.slice(0, -1)}G`),
};

/** Changes the title in the document information. */
function odd(file, edit) {
  return same(/\/Title <([0-9A-Fa-f]+)>/, (_, digits) => `/Title <${edit(digits)}>`)(file);
}

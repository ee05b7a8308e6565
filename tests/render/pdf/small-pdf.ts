import { deflateSync } from 'node:zlib';

/** A PDF of one page in the form that Chromium (Skia) writes: one classic table, generation 0, compressed streams. */
export function smallPdf(options: { readonly text?: string; readonly dests?: string } = {}): Buffer {
  const { text = '0001', dests = '/punkt-1 [4 0 R /XYZ 0 800 0]' } = options;
  const objects = [
    "<</Creator (Chromium)\n/Producer (Skia/PDF m147)\n/CreationDate (D:20261122000000+00'00')>>",
    '<</Type /Catalog\n/Pages 3 0 R\n/Dests 7 0 R\n/MarkInfo <</Type /MarkInfo /Marked true>>\n/Lang (da)>>',
    '<</Type /Pages\n/Count 1\n/Kids [4 0 R]>>',
    '<</Type /Page\n/Parent 3 0 R\n/MediaBox [0 0 595 842]\n/Resources <</Font <</F4 6 0 R>>>>\n/Contents 5 0 R>>',
    stream(text === '' ? '0 0 m 1 1 l S' : `BT\n/F4 12 Tf\n1 0 0 1 50 700 Tm\n<${text}> Tj\nET`),
    '<</Type /Font\n/Subtype /Type0\n/BaseFont /AAAAAA+Source\n/Encoding /Identity-H\n/ToUnicode 8 0 R>>',
    `<<${dests}>>`,
    stream('1 beginbfchar\n<0001> <00E60041>\nendbfchar\n1 beginbfrange\n<0010> <0012> <0061>\nendbfrange'),
    '<</Type /StructElem /S /P /ID (node00000042)>>',
    '<</Type /StructElem /S /P /ID (node00000007) /Ref (node00000042)>>',
  ];
  const parts = ['%PDF-1.4\n%\xD3\xEB\xE9\xE1\n'];
  const offsets = objects.map((body, i) => {
    const offset = parts.join('').length;
    parts.push(`${i + 1} 0 obj\n${body}\nendobj\n`);
    return offset;
  });
  const start = parts.join('').length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  const trailer = `trailer\n<</Size ${objects.length + 1}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(parts.join('') + table + trailer, 'latin1');
}

function stream(content: string): string {
  const packed = deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
  return `<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n${packed}\nendstream`;
}

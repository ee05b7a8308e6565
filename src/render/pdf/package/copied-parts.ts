/**
 * What a page is drawn with, key by key (ISO 32000-1, clauses 7 to 11): only what stands here is copied. A list of what
 * to leave out would let anything travel that a program, or an attacker, hangs onto an object under a new name.
 */
export type Part =
  /** Numbers, names, strings, and arrays and dictionaries of them; never a stream. */
  | 'plain'
  | 'font'
  | 'descriptor'
  | 'encoding'
  | 'characterMap'
  | 'data'
  | 'decoding'
  | 'glyph'
  | 'xobject'
  | 'image'
  | 'form'
  | 'group'
  | 'colour'
  | 'profile'
  | 'deviceColours'
  | 'process'
  | 'function'
  | 'shading'
  | 'pattern'
  | 'state'
  | 'softMask'
  | 'property'
  | 'resources'
  | `${'font' | 'descriptor' | 'glyph' | 'colour'}s`;

type Keys = Readonly<Record<string, Part>>;

/** Dictionaries whose keys are names that somebody gave. */
export const NAMED: Readonly<Partial<Record<Part, Part>>> = {
  fonts: 'font',
  descriptors: 'descriptor',
  glyphs: 'glyph',
  colours: 'colour',
};

export const RESOURCES: Readonly<Record<string, Part>> = {
  Font: 'font',
  XObject: 'xobject',
  ColorSpace: 'colour',
  Pattern: 'pattern',
  Shading: 'shading',
  ExtGState: 'state',
  Properties: 'property',
};

/** In every stream. Not `F`: data in another file (7.3.8.2) is none of ours. */
export const STREAM_KEYS: Keys = { Filter: 'plain', DecodeParms: 'decoding' };

const IMAGE =
  'Type Subtype Width Height BitsPerComponent Intent ImageMask Decode Interpolate SMaskInData Matte';
const SHADING =
  'ShadingType Background BBox AntiAlias Coords Domain Extend BitsPerCoordinate BitsPerComponent BitsPerFlag Decode Matrix VerticesPerRow';
const STATE = 'Type LW LC LJ ML D RI OP op OPM FL SM SA BM CA ca AIS TK';
const DESCRIPTOR =
  'Type FontName FontFamily FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth CharSet Style Lang';

export const KEYS: Readonly<Partial<Record<Part, Keys>>> = {
  font: {
    ...plain('Type Subtype BaseFont FirstChar LastChar Widths CIDSystemInfo DW W DW2 W2 FontBBox FontMatrix'),
    FontDescriptor: 'descriptor',
    Encoding: 'encoding',
    ToUnicode: 'characterMap',
    DescendantFonts: 'font',
    CIDToGIDMap: 'data',
    CharProcs: 'glyphs',
    Resources: 'resources',
  },
  descriptor: {
    ...plain(DESCRIPTOR),
    ...{ FontFile: 'data', FontFile2: 'data', FontFile3: 'data', CIDSet: 'data', FD: 'descriptors' },
  },
  encoding: {
    ...plain('Type BaseEncoding Differences CMapName CIDSystemInfo WMode'),
    UseCMap: 'characterMap',
  },
  characterMap: { ...plain('Type CMapName CIDSystemInfo WMode'), UseCMap: 'characterMap' },
  data: plain('Subtype Length1 Length2 Length3'),
  decoding: {
    ...plain(
      'Predictor Colors BitsPerComponent Columns EarlyChange K EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1 DamagedRowsBeforeError ColorTransform',
    ),
    JBIG2Globals: 'data',
  },
  glyph: {},
  image: { ...plain(IMAGE), ColorSpace: 'colour', Mask: 'image', SMask: 'image' },
  form: { ...plain('Type Subtype FormType BBox Matrix'), Group: 'group' },
  group: { ...plain('Type S I K'), CS: 'colour' },
  profile: { ...plain('N Range'), Alternate: 'colour' },
  deviceColours: { ...plain('Subtype'), Colorants: 'colours', Process: 'process' },
  process: { ...plain('Components'), ColorSpace: 'colour' },
  function: {
    ...plain('FunctionType Domain Range Size BitsPerSample Order Encode Decode C0 C1 N Bounds'),
    Functions: 'function',
  },
  shading: { ...plain(SHADING), ColorSpace: 'colour', Function: 'function' },
  pattern: {
    ...plain('Type PatternType PaintType TilingType BBox XStep YStep Matrix'),
    ...{ Shading: 'shading', ExtGState: 'state' },
  },
  state: { ...plain(STATE), Font: 'font', SMask: 'softMask', TR: 'function', TR2: 'function' },
  softMask: { ...plain('Type S BC'), G: 'form', TR: 'function' },
  property: plain('MCID Lang ActualText Alt E Type Subtype Attached BBox'),
};

function plain(keys: string): Keys {
  return Object.fromEntries(keys.split(' ').map((key) => [key, 'plain' as const]));
}

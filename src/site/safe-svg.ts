import { SaxesParser } from 'saxes';

/** Shapes, words and how they are painted (SVG 2). Not among them: scripts, other documents, links, animations. */
const ELEMENTS = new Set(
  (
    'svg,g,defs,symbol,use,title,desc,path,rect,circle,ellipse,line,polyline,polygon,text,tspan,textPath,image,' +
    'linearGradient,radialGradient,stop,pattern,clipPath,mask,marker,filter,style,switch,' +
    'feBlend,feColorMatrix,feComponentTransfer,feComposite,feConvolveMatrix,feDiffuseLighting,feDisplacementMap,' +
    'feDistantLight,feDropShadow,feFlood,feFuncA,feFuncB,feFuncG,feFuncR,feGaussianBlur,feMerge,feMergeNode,' +
    'feMorphology,feOffset,fePointLight,feSpecularLighting,feSpotLight,feTile,feTurbulence'
  ).split(','),
);
const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
/** What an attribute or a style may point to: a part of the drawing, or a picture that holds itself. */
const OWN = /^\s*(?:#|data:image\/(?:png|jpe?g|gif|webp);base64,)/i;

/**
 * A drawing that runs nothing and fetches nothing, wherever it is opened: only elements and attributes that are known to
 * be harmless are written again; comments and what programs note are not.
 * @returns undefined where it is no well-formed SVG.
 */
export function safeSvg(bytes: Buffer): Buffer | undefined {
  try {
    return Buffer.from(rewritten(bytes.toString('utf8').replace(/^\uFEFF/, '')));
  } catch {
    return undefined;
  }
}

function rewritten(source: string): string {
  const parser = new SaxesParser({ xmlns: true });
  let [out, skipped, style] = ['', 0, 0];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (skipped > 0 || uri !== SVG || !ELEMENTS.has(local)) return void skipped++;
    if (local === 'style') style++;
    const names = out === '' ? ` xmlns="${SVG}" xmlns:xlink="${XLINK}"` : '';
    out += `<${local}${names}${Object.values(attributes).map(attributeOf).join('')}>`;
  });
  parser.on('closetag', ({ local }) => {
    if (skipped > 0) return void skipped--;
    if (local === 'style') style--;
    out += `</${local}>`;
  });
  const text = (words: string) => {
    if (skipped === 0 && (style === 0 || isSafeStyle(words))) out += escaped(words);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(source).close();
  if (!out.startsWith('<svg')) throw new RangeError('no drawing');
  return out;
}

function attributeOf({
  local,
  prefix,
  uri,
  value,
}: {
  local: string;
  prefix: string;
  uri: string;
  value: string;
}): string {
  const isHref = local === 'href' && (uri === '' || uri === XLINK);
  if (prefix === 'xmlns' || local === 'xmlns' || /^on/i.test(local)) return '';
  if (isHref) return OWN.test(value) ? ` ${prefix === '' ? '' : 'xlink:'}href="${escaped(value)}"` : '';
  const isKnown = uri === '' || (prefix === 'xml' && (local === 'space' || local === 'lang'));
  if (!isKnown || !isSafeStyle(value)) return '';
  return ` ${prefix === '' ? '' : `${prefix}:`}${local}="${escaped(value)}"`;
}

/** Escapes would hide what is looked for. */
function isSafeStyle(text: string): boolean {
  if (/\\|@import|expression\s*\(|javascript:|image-set|src\s*\(/i.test(text)) return false;
  return [...text.matchAll(/url\s*\(\s*["']?([^"')]*)/gi)].every(([, target = '']) => OWN.test(target));
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

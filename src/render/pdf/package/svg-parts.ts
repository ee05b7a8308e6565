import { svg as known } from 'property-information';
import type { SaxesAttributeNS } from 'saxes';
import { cleanTarget, withCleanPictures } from './svg-pictures.js';

/* What may stand in a drawing that is shown: lists of what is known to be harmless, and nothing else. */

export const SVG = 'http://www.w3.org/2000/svg';
export const XHTML = 'http://www.w3.org/1999/xhtml';
export const XLINK = 'http://www.w3.org/1999/xlink';

/** Shapes, words and how they are painted (SVG 2). Not among them: scripts, other documents, animations, words that are not painted. */
const SHAPES = listed(
  'svg,g,defs,symbol,use,path,rect,circle,ellipse,line,polyline,polygon,text,tspan,textPath,image,foreignObject,' +
    'linearGradient,radialGradient,stop,pattern,clipPath,mask,marker,filter,style,switch,' +
    'feBlend,feColorMatrix,feComponentTransfer,feComposite,feConvolveMatrix,feDiffuseLighting,feDisplacementMap,' +
    'feDistantLight,feDropShadow,feFlood,feFuncA,feFuncB,feFuncG,feFuncR,feGaussianBlur,feMerge,feMergeNode,' +
    'feMorphology,feOffset,fePointLight,feSpecularLighting,feSpotLight,feTile,feTurbulence',
);
/** Elements whose text is painted, and those that may tell something where they are hidden; hidden shapes may be used elsewhere. */
export const PAINTED = listed('text,tspan,textPath');
export const TELLING = listed('text,foreignObject,image');
/** What drawing programs write the words of a shape in (draw.io in a `foreignObject`). */
const WORDS = listed(
  'body,div,span,p,br,b,strong,i,em,u,s,sub,sup,font,ul,ol,li,h1,h2,h3,h4,table,tbody,tr,td,th',
);
const WORDS_ATTRIBUTES = listed(
  'style,class,dir,lang,color,size,face,align,valign,width,height,colspan,rowspan',
);
/** Known to SVG, and of no use to the picture: notes of programs (draw.io keeps a whole drawing, hidden pages too, in `content`). */
const NOTES = listed('content,property,typeof,resource,about,rel,rev,datatype,download,ping,target,name');
const PICTURE = String.raw`image\/(?:png|jpe?g|gif|webp)`;
const FONT = String.raw`(?:font\/|application\/(?:x-)?font-)[\w-]+`;
/** What an attribute or a style may point to: a part of the drawing, or a picture or font that holds itself. */
const OWN = new RegExp(String.raw`^\s*(?:#|data:(?:${PICTURE}|${FONT})[\w;=-]*;base64,)`, 'i');

/** A link is written as what it holds, without where it leads. @returns undefined for what is left out with all that is in it. */
export function writtenName(local: string, uri: string): string | undefined {
  if (uri === SVG) return local === 'a' ? 'g' : SHAPES.has(local) ? local : undefined;
  if (uri === XHTML) return local === 'a' ? 'span' : WORDS.has(local) ? local : undefined;
  return undefined;
}

/**
 * An attribute as it is written, with a space before it; empty for one that is left out.
 * @param of the namespace of its element.
 * @throws ImageRefusal for one with a picture that cannot be told from what is beside it.
 */
export function attributeOf(
  { local, prefix, uri, value }: SaxesAttributeNS,
  element: string,
  of: string,
): string {
  if (prefix === 'xmlns' || local === 'xmlns') return '';
  const name = prefix === '' ? local : `${prefix}:${local}`;
  if (local === 'href' && (uri === '' || uri === XLINK)) {
    const isShown = of === SVG && element !== 'a' && OWN.test(value);
    return isShown ? ` ${uri === '' ? '' : 'xlink:'}href="${escaped(cleanTarget(value))}"` : '';
  }
  const isKnown =
    uri === ''
      ? (of === SVG ? isDrawn : (one: string) => WORDS_ATTRIBUTES.has(one))(local)
      : prefix === 'xml' && (local === 'space' || local === 'lang');
  return isKnown && isSafeStyle(value) ? ` ${name}="${escaped(withCleanPictures(value))}"` : '';
}

function isDrawn(name: string): boolean {
  return Object.hasOwn(known.normal, name.toLowerCase()) && !/^(?:on|aria-)/i.test(name) && !NOTES.has(name);
}

/**
 * A style sheet; one that fetches something without its fonts and imports, and where that is not enough, nothing of it.
 * @throws ImageRefusal as `attributeOf`.
 */
export function safeStyle(text: string): string {
  if (isSafeStyle(text)) return withCleanPictures(text);
  const drawn = text.replaceAll(/@font-face\s*\{[^}]*\}|@import[^;]*;/gi, '');
  return isSafeStyle(drawn) ? withCleanPictures(drawn) : '';
}

/** Escapes would hide what is looked for. */
function isSafeStyle(text: string): boolean {
  if (/\\|@import|expression\s*\(|javascript:|image-set|src\s*\(/i.test(text)) return false;
  return [...text.matchAll(/url\s*\(\s*["']?([^"')]*)/gi)].every(([, target = '']) => OWN.test(target));
}

/** Text or a value, as XML. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function listed(names: string): ReadonlySet<string> {
  return new Set(names.split(','));
}

import type { CleanImage } from './image-page.js';
import { ImageRefusal } from './image-refusal.js';
import { safeSvg } from './safe-svg.js';

/** What browsers take where a drawing has no size (CSS 2, 10.3.2). */
const [NO_WIDTH, NO_HEIGHT] = [300, 150];

/** CSS pixels. */
const UNITS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/** @throws ImageRefusal for what is no well-formed drawing. */
export function cleanSvg(bytes: Buffer): CleanImage {
  const source = safeSvg(bytes);
  const root = source === undefined ? undefined : /^<svg[^<>]*>/.exec(source)?.[0];
  if (source === undefined || root === undefined) throw new ImageRefusal('damaged');
  const box = /\sviewBox\s*=\s*["']\s*[\d.eE+-]+[\s,]+[\d.eE+-]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(root);
  const [boxWidth, boxHeight] = [Number(box?.[1] ?? NO_WIDTH), Number(box?.[2] ?? NO_HEIGHT)];
  const [width, height] = [lengthOf(root, 'width'), lengthOf(root, 'height')];
  return {
    bytes: Buffer.from(source),
    width: width ?? (height === undefined ? boxWidth : (height * boxWidth) / boxHeight),
    height: height ?? (width === undefined ? boxHeight : (width * boxHeight) / boxWidth),
  };
}

/** Undefined where it is not given, or in parts of something else (`100%`). */
function lengthOf(root: string, name: string): number | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(px|pt|pc|mm|cm|in)?\\s*["']`).exec(root);
  return match && Number(match[1]) > 0 ? Number(match[1]) * (UNITS[match[2] ?? 'px'] ?? 1) : undefined;
}

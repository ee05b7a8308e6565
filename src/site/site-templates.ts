import { createHash } from 'node:crypto';
import type { TemplateSource } from '../model/house-format.js';
import type { SiteLabels } from '../model/site-labels.js';
import type { SiteLanguage } from '../model/site-settings.js';
import { CODE_FONT, FALLBACK_FONTS, TEXT_FONTS, fontContent } from '../render/html/fonts.js';
import type { FontFile } from '../render/html/fonts.js';
import { TemplateSet } from '../render/html/template-set.js';
import type { TemplateError } from '../render/html/template.js';
import type { SiteFile } from './meeting-summary.js';
import { READY_SITE_TEMPLATES } from './ready-site-templates.js';

/** What the site's templates are made of, as it was read from disk. */
export interface SiteTemplateFiles {
  readonly language: SiteLanguage;
  readonly labels: SiteLabels;
  readonly templates: ReadonlyMap<string, TemplateSource>;
  readonly style: string;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly fingerprint: string;
}

/** Where everything stands that pages load. */
const FOLDER = 'aktiver';
/** Of the fonts that every page shows something in, and that are asked for before the style says so. */
const EARLY = TEXT_FONTS.filter((font) => font.style === 'normal');

/** What the pages are made with: their templates, compiled when first used, their words, and the files they load. */
export class SiteTemplates {
  readonly language: SiteLanguage;
  readonly labels: SiteLabels;
  readonly #files: SiteTemplateFiles;
  readonly #set: TemplateSet;
  #made: { assets: readonly SiteFile[]; addresses: ReadonlyMap<string, string> } | undefined;
  #fingerprint: string | undefined;

  constructor(files: SiteTemplateFiles) {
    this.language = files.language;
    this.labels = files.labels;
    this.#files = files;
    this.#set = new TemplateSet(files.templates, READY_SITE_TEMPLATES);
  }

  /** A hash of all that can change a page's look: templates, labels, style, scripts and fonts. */
  get fingerprint(): string {
    this.#fingerprint ??= hashOf(
      [this.#files.fingerprint, ...this.assets().map((asset) => asset.path)].join('\n'),
    );
    return this.#fingerprint;
  }

  /** The files that pages load: style, fonts, scripts and drawings, a hash in the name of each. */
  assets(): readonly SiteFile[] {
    return this.#assets().assets;
  }

  /**
   * Where a file that pages load stands, by its name in `templates/site`.
   * @returns undefined where there is none of that name.
   */
  asset(name: string): string | undefined {
    return this.#assets().addresses.get(name);
  }

  /** The addresses of the fonts that a page asks for at once. */
  earlyFonts(): readonly string[] {
    return EARLY.flatMap((font) => this.asset(font.path) ?? []);
  }

  /** @throws TemplateError where the template fails. */
  render(template: string, view: object): string {
    return this.#set.render(template, view);
  }

  /** All that is wrong with the templates. */
  check(): TemplateError[] {
    return this.#set.check();
  }

  #assets() {
    if (!this.#made) {
      const fonts = fontFiles();
      const faces = fonts.map(({ font, file }) => fontFace(font, file.path));
      const style = asset('stil.css', `${[...faces, ...FALLBACK_FACES, this.#files.style].join('\n')}\n`);
      const others = [...this.#files.files].map(([name, content]) => [name, asset(name, content)] as const);
      this.#made = {
        assets: [style, ...fonts.map(({ file }) => file), ...others.map(([, file]) => file)],
        addresses: new Map([
          ['style.css', style.path],
          ...fonts.map(({ font, file }) => [font.path, file.path] as const),
          ...others.map(([name, file]) => [name, file.path] as const),
        ]),
      };
    }
    return this.#made;
  }
}

function asset(name: string, content: string | Buffer): SiteFile {
  const dot = name.lastIndexOf('.');
  return { path: `${FOLDER}/${name.slice(0, dot)}-${hashOf(content)}${name.slice(dot)}`, content };
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

/** Other alphabets' letters come in files of their own, which a browser fetches only where there are such. */
function fontFiles() {
  const latin = FALLBACK_FONTS.filter((font) => font.family === TEXT_FONTS[0]?.family);
  return [...latin, ...TEXT_FONTS, CODE_FONT].map((font) => ({
    font,
    file: asset(font.path.split('/').pop() ?? '', fontContent(font)),
  }));
}

/** Of the files named `latin`, which say themselves what they hold. */
const LATIN_RANGE =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2212';

/** `optional`: a font that comes late is not shown on this page, so that no text moves while it is read. */
function fontFace({ family, weight, style, range }: FontFile, path: string): string {
  const name = path.slice(FOLDER.length + 1);
  return `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: ${style}; font-display: optional; src: url('${name}') format('woff2'); unicode-range: ${range ?? LATIN_RANGE}; }`;
}

/** A font that nearly every machine has, and how wide Danish text in Source Sans 3 is beside it. */
const STAND_INS = [
  { weight: 400, names: ['Arial', 'Liberation Sans', 'Arimo'], width: 0.931 },
  { weight: 600, names: ['Arial Bold', 'Liberation Sans Bold', 'Arimo Bold'], width: 0.896 },
] as const;
/** Of Source Sans 3, in em (its `hhea` table). */
const [ASCENT, DESCENT] = [1.024, 0.4];

/** What stands in for Source Sans 3, made as wide and as high as it, so that lines break where they will. */
const FALLBACK_FACES = STAND_INS.map(({ weight, names, width }) => {
  const sources = names.map((name) => `local('${name}')`).join(', ');
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  const size = `size-adjust: ${percent(width)}; ascent-override: ${percent(ASCENT / width)}`;
  const rest = `descent-override: ${percent(DESCENT / width)}; line-gap-override: 0%`;
  return `@font-face { font-family: 'Source Sans Stand-in'; font-weight: ${weight}; src: ${sources}; ${size}; ${rest}; }`;
});

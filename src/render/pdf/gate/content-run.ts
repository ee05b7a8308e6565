import { ContentScanner } from '../syntax/content-scanner.js';
import { isDictionary, nameIn } from '../syntax/values.js';
import type { PdfDictionary, PdfValue } from '../syntax/values.js';
import type { DeviceColours } from './colour-spaces.js';
import { propertiesOf } from './content-marks.js';
import type { ContentMarks, ContentOwners } from './content-marks.js';
import { HANDLERS } from './content-operators.js';
import type { PdfRule } from './findings.js';
import { checkGraphicsState, checkImage } from './graphics.js';
import type { PageContents } from './page-content.js';
import { checkShownText } from './shown-text.js';
import type { UsedFont } from './used-font.js';

/** Graphics states within each other (ISO 19005-2, 6.1.13). */
const DEEPEST_STATE = 28;

/** A content stream that is gone through: a page's, a form's, a pattern's. */
export interface ContentStream {
  readonly content: Buffer;
  readonly resources: PdfDictionary;
  readonly owners: ContentOwners;
  readonly marks: ContentMarks;
  /** Counted from 1. */
  readonly page: number;
  /** In how many others it is drawn. */
  readonly depth: number;
}

interface TextState {
  readonly font: UsedFont | undefined;
  readonly isInvisible: boolean;
}

/** Goes through one content stream, operator by operator. */
export class ContentRun {
  readonly contents: PageContents;
  readonly stream: ContentStream;
  readonly scanner: ContentScanner;
  readonly #first: number;
  readonly #states: TextState[] = [];
  #text: TextState = { font: undefined, isInvisible: false };
  #isInText = false;

  constructor(contents: PageContents, stream: ContentStream) {
    this.contents = contents;
    this.stream = stream;
    this.scanner = new ContentScanner(stream.content);
    this.#first = stream.marks.depth;
  }

  /** @throws PdfFormatError where the stream cannot be read to its end. */
  run(): void {
    const { scanner } = this;
    while (scanner.next()) {
      const handle = HANDLERS.get(scanner.operator);
      if (handle) handle(this);
      else if (handle === undefined) this.report({ a: '6.2.2-1' }, 'an operator that does not exist');
    }
    if (this.#states.length > 0) this.report({ pdf: '8.4.2-2' }, 'a graphics state that is not given back');
    this.stream.marks.closeAll(this.#first);
  }

  report(rule: PdfRule, found: string): void {
    this.contents.findings.report(rule, found, this.stream.page);
  }

  /** What is painted is an element's or an artifact (ISO 14289-1, 7.1). */
  painted(what: string): void {
    const { marks } = this.stream;
    if (!marks.isTagged && !marks.isArtifact) this.report({ ua: '7.1-3' }, `${what} outside the structure`);
  }

  show(): void {
    const { marks, page } = this.stream;
    this.painted('text');
    if (!marks.isLanguageKnown) this.report({ ua: '7.2-34' }, 'text without a language');
    const { font, isInvisible } = this.#text;
    if (font) checkShownText(this.scanner, font, isInvisible, marks, page, this.contents.findings);
    else this.report({ a: '6.2.2-2' }, 'text without a font');
  }

  setFont(): void {
    const font = this.contents.fontOf(this.named('Font', this.scanner.operand(0)), this.stream.page);
    this.#text = { ...this.#text, font };
  }

  setMode(): void {
    this.#text = { ...this.#text, isInvisible: this.scanner.number(0) === 3 };
  }

  setInText(isInText: boolean): void {
    if (isInText === this.#isInText) this.report({ pdf: '9.4.1-1' }, 'a text that is begun or ended twice');
    this.#isInText = isInText;
  }

  push(): void {
    if (this.#states.length === DEEPEST_STATE)
      this.report({ a: '6.1.13-8' }, 'too many graphics states within each other');
    this.#states.push(this.#text);
  }

  pop(): void {
    const state = this.#states.pop();
    if (state) this.#text = state;
    else this.report({ pdf: '8.4.2-1' }, 'a graphics state that was never kept');
  }

  open(hasProperties: boolean): void {
    const { scanner, stream } = this;
    const properties: PdfDictionary = hasProperties
      ? propertiesOf(this.contents.file, scanner.operand(1), stream.resources)
      : new Map<string, never>();
    stream.marks.open(nameIn(scanner.operand(0)), properties, stream.owners, this.#isInText);
  }

  close(): void {
    this.stream.marks.close(this.#isInText, this.#first);
  }

  device(colours: DeviceColours): void {
    this.contents.colours.checkDevice(colours, this.stream.resources, this.stream.page);
  }

  space(value: PdfValue | undefined): void {
    this.contents.colours.check(value, this.stream.resources, this.stream.page);
  }

  /** The last operand may be a pattern's name (ISO 32000-1, 8.7.3). */
  fill(): void {
    const { scanner, contents, stream } = this;
    const last = scanner.operands > 0 ? scanner.operand(scanner.operands - 1) : null;
    if (nameIn(last) === undefined) return;
    const value = this.named('Pattern', last);
    const pattern = contents.file.objects.dictionary(value);
    this.space(contents.file.dictionary(pattern, 'Shading').get('ColorSpace'));
    this.#graphicsState(pattern.get('ExtGState'));
    if (contents.file.number(pattern, 'PatternType') === 1)
      contents.drawApart(value, stream.page, stream.depth);
  }

  state(): void {
    this.#graphicsState(this.named('ExtGState', this.scanner.operand(0)));
  }

  #graphicsState(value: PdfValue | undefined): void {
    const { contents, stream } = this;
    const state = contents.file.objects.resolve(value);
    if (!isDictionary(state)) return;
    if (checkGraphicsState(contents.file, contents.findings, state, stream.page)) this.#transparent();
    const mask = contents.file.get(state, 'SMask');
    if (isDictionary(mask)) contents.drawApart(mask.get('G'), stream.page, stream.depth);
    const [font] = contents.file.list(state, 'Font');
    if (font !== undefined) this.#text = { ...this.#text, font: contents.fontOf(font, stream.page) };
  }

  #transparent(): void {
    const { page } = this.stream;
    const dictionary = this.contents.file.pages[page - 1]?.dictionary;
    if (dictionary) this.contents.colours.checkTransparency(dictionary, page);
  }

  object(): void {
    const { contents, stream } = this;
    const { file } = contents;
    const value = this.named('XObject', this.scanner.operand(0));
    const object = file.objects.resolve(value);
    if (!isDictionary(object)) return;
    const kind = file.name(object, 'Subtype');
    if (isDictionary(file.get(object, 'Group')) || object.has('SMask')) this.#transparent();
    if (kind === 'Image') {
      this.painted('an image');
      checkImage(file, contents.findings, contents.colours, object, stream.resources, stream.page);
    } else if (kind === 'Form') contents.draw(value, stream.marks, stream.page, stream.depth);
    else this.report({ a: '6.2.9-3' }, 'an object of another kind');
  }

  shading(): void {
    this.painted('a shading');
    const shading = this.contents.file.objects.dictionary(this.named('Shading', this.scanner.operand(0)));
    this.space(shading.get('ColorSpace'));
  }

  /** What a name stands for in the stream's own resources, which must have it (ISO 19005-2, 6.2.2). */
  named(kind: string, name: PdfValue): PdfValue | undefined {
    const value = this.contents.file.dictionary(this.stream.resources, kind).get(nameIn(name) ?? '');
    if (value === undefined) this.report({ a: '6.2.2-2' }, 'a resource that is not its stream’s own');
    return value;
  }
}

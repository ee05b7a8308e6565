import Handlebars from 'handlebars';
import type { TemplateSource } from '../../model/house-format.js';
import { READY_TEMPLATES, templateKey } from './ready-templates.js';
import type { ReadyTemplate, ReadyTemplates } from './ready-templates.js';
import { TemplateError, checkPartials, parse, templateError } from './template.js';

/** No template can have helpers of its own: without the search for them a page takes half the time. */
export const COMPILE_OPTIONS = { preventIndent: true, knownHelpersOnly: true } as const;

/**
 * Templates that include each other by name. Each is parsed and compiled when it is first used, so that a thread which
 * renders one kind of page pays for that alone.
 */
export class TemplateSet {
  readonly #handlebars = Handlebars.create();
  readonly #sources: ReadonlyMap<string, TemplateSource>;
  readonly #ready: ReadyTemplates;
  readonly #compiled = new Map<string, Handlebars.TemplateDelegate<object>>();

  constructor(sources: ReadonlyMap<string, TemplateSource>, ready = READY_TEMPLATES) {
    this.#sources = sources;
    this.#ready = ready;
  }

  /**
   * @throws TemplateError where the template, or one that it includes, has a syntax error, does not exist or fails over the view.
   */
  render(name: string, view: object): string {
    const template = this.#compile(name);
    try {
      return template(view);
    } catch (error) {
      throw templateError(this.#source(name), error);
    }
  }

  /** All that is wrong with the templates, without rendering any. */
  check(): TemplateError[] {
    return [...this.#sources.keys()].flatMap((name) => {
      try {
        if (!this.#readyOne(name)) this.#program(name);
        return [];
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
        return [error];
      }
    });
  }

  #compile(name: string): Handlebars.TemplateDelegate<object> {
    const known = this.#compiled.get(name);
    if (known) return known;
    const { template, partials } = this.#readyTemplate(name) ?? this.#compileNow(name);
    this.#compiled.set(name, template);
    for (const partial of partials) {
      if (this.#compiled.has(partial)) continue;
      this.#handlebars.registerPartial(partial, this.#compile(partial));
    }
    return template;
  }

  #readyTemplate(name: string): CompiledTemplate | undefined {
    const ready = this.#readyOne(name);
    return ready && { template: this.#handlebars.template<object>(ready.spec), partials: ready.partials };
  }

  #compileNow(name: string): CompiledTemplate {
    const program = this.#program(name);
    return {
      template: this.#handlebars.compile<object>(program, COMPILE_OPTIONS),
      partials: partialsOf(program),
    };
  }

  /** One of the program's own, where all that it includes is there. */
  #readyOne(name: string): ReadyTemplate | undefined {
    const ready = this.#ready.get(templateKey(this.#source(name).text));
    return ready?.partials.every((partial) => this.#sources.has(partial)) ? ready : undefined;
  }

  #program(name: string): hbs.AST.Program {
    const source = this.#source(name);
    const program = parse(source);
    checkPartials(program, source, new Set(this.#sources.keys()));
    return program;
  }

  #source(name: string): TemplateSource {
    const source = this.#sources.get(name);
    if (!source) throw new TemplateError({ path: `${name}.hbs`, text: '' }, 1, `{{> ${name}}}?`);
    return source;
  }
}

interface CompiledTemplate {
  readonly template: Handlebars.TemplateDelegate<object>;
  readonly partials: readonly string[];
}

function partialsOf(program: hbs.AST.Program): string[] {
  const names: string[] = [];
  class Collector extends Handlebars.Visitor {
    override PartialStatement(partial: hbs.AST.PartialStatement): void {
      if (partial.name.type === 'PathExpression') names.push(partial.name.original);
      super.PartialStatement(partial);
    }
  }
  new Collector().accept(program);
  return names;
}

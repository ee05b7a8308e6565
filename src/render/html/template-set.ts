import Handlebars from 'handlebars';
import type { TemplateSource } from '../../model/house-format.js';
import { TemplateError, checkPartials, parse, templateError } from './template.js';

/**
 * Templates that include each other by name. Each is parsed and compiled when it is first used, so that a thread which
 * renders one kind of page pays for that alone.
 */
export class TemplateSet {
  readonly #handlebars = Handlebars.create();
  readonly #sources: ReadonlyMap<string, TemplateSource>;
  readonly #compiled = new Map<string, Handlebars.TemplateDelegate<object>>();

  constructor(sources: ReadonlyMap<string, TemplateSource>) {
    this.#sources = sources;
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
        this.#program(name);
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
    const program = this.#program(name);
    // No template can have helpers of its own: without the search for them a page takes half the time.
    const template = this.#handlebars.compile<object>(program, {
      preventIndent: true,
      knownHelpersOnly: true,
    });
    this.#compiled.set(name, template);
    for (const partial of partialsOf(program)) {
      if (this.#compiled.has(partial)) continue;
      this.#handlebars.registerPartial(partial, this.#compile(partial));
    }
    return template;
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

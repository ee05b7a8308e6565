import Handlebars from 'handlebars';
import type { TemplateSource } from '../../model/house-format.js';

/** A template that cannot be used: where, and what Handlebars says of it. */
export class TemplateError extends Error {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly reason: string;

  constructor(source: TemplateSource, line: number, reason: string) {
    super(`${source.path}:${line}: ${reason}`);
    this.path = source.path;
    this.line = line;
    this.reason = reason;
  }
}

/** @throws TemplateError at a partial that does not exist, which Handlebars would notice only while rendering. */
export function checkPartials(
  program: hbs.AST.Program,
  source: TemplateSource,
  known: ReadonlySet<string>,
): void {
  class PartialFinder extends Handlebars.Visitor {
    override PartialStatement(partial: hbs.AST.PartialStatement): void {
      const name = partial.name.type === 'PathExpression' ? partial.name.original : undefined;
      if (name !== undefined && !known.has(name)) {
        throw new TemplateError(source, partial.loc.start.line, `{{> ${name}}}?`);
      }
      super.PartialStatement(partial);
    }
    override MustacheStatement(call: hbs.AST.MustacheStatement): void {
      this.#check(call);
      super.MustacheStatement(call);
    }
    override BlockStatement(call: hbs.AST.BlockStatement): void {
      this.#check(call);
      super.BlockStatement(call);
    }
    override SubExpression(call: hbs.AST.SubExpression): void {
      this.#check(call);
      super.SubExpression(call);
    }
    /** With an argument it is a call, and only helpers can be called. */
    #check({
      path,
      params,
      loc,
    }: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression): void {
      if (params.length === 0 || path.type !== 'PathExpression') return;
      const name = (path as hbs.AST.PathExpression).original;
      if (!Object.hasOwn(Handlebars.helpers, name))
        throw new TemplateError(source, loc.start.line, `{{${name} …}}?`);
    }
  }
  new PartialFinder().accept(program);
}

/** @throws TemplateError for a syntax error. */
export function parse(source: TemplateSource): hbs.AST.Program {
  try {
    return Handlebars.parse(source.text);
  } catch (error) {
    throw templateError(source, error);
  }
}

/** Handlebars puts the line into its message (`Parse error on line 3:`) or on the error itself. */
export function templateError(source: TemplateSource, error: unknown): TemplateError {
  const { message, lineNumber } = error as { message: string; lineNumber?: number };
  const line =
    lineNumber ?? Number(/line (\d+)/.exec(message)?.[1] ?? /- (\d+):\d+$/.exec(message)?.[1] ?? 1);
  const reason = (message.split('\n').pop() ?? message).slice(0, 160);
  return new TemplateError(source, line, reason);
}

import type { PageFormat, TemplateSource } from '../../model/house-format.js';
import type { PageView } from './page-view.js';
import { TemplateSet } from './template-set.js';

/** A compiled page; what it shows it gets as a view, a meeting's or a paper's. */
export type PageTemplate<V = PageView> = (view: V) => string;

/** Beside the names of partials, none of which can be empty. */
const ITSELF = '';

/** Compiles a format's page. @throws TemplateError as `compileSource` does. */
export function compileTemplate<V extends object = PageView>(format: PageFormat): PageTemplate<V> {
  return compileSource<V>(format, format.page);
}

/**
 * Compiles a template of a format with its partials.
 * @param source the template; one of the partials can be one, too.
 * @throws TemplateError for a syntax error; the template it returns throws one when it fails over a meeting.
 */
export function compileSource<V extends object>(format: PageFormat, source: TemplateSource): PageTemplate<V> {
  const templates = new TemplateSet(new Map([...Object.entries(format.partials), [ITSELF, source]]));
  const [fault] = templates.check();
  if (fault) throw fault;
  return (view) => templates.render(ITSELF, view);
}

import type { SiteSettings } from '../../model/site-settings.js';
import type { SiteTemplates } from '../site-templates.js';

/** What every page is made with. */
export interface SiteContext {
  readonly settings: SiteSettings;
  readonly templates: SiteTemplates;
}

/** A text with its `{places}` filled; places of which nobody knows are left as they are. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** `1 møde`, `12 møder`, thousands set off by a space (ISO 80000-1, 7.3.1). @param many has a place for `{count}`. */
export function counted(count: number, one: string, many: string): string {
  return count === 1 ? one : fill(many, { count: String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, '\u202F') });
}

import type { Severity } from './diagnostic.js';
import { DEFAULT_SITE } from './site-settings.js';
import type { SiteSettings } from './site-settings.js';

/** What a workspace says about one rule. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  /** Words added to the rule's own lists, by the option's name. */
  readonly options?: Readonly<Record<string, readonly string[]>>;
}

/** What holds for one meeting: the workspace's settings with those of its folder on top, by the rule's id. */
export type RuleSettings = ReadonlyMap<string, RuleSetting>;

/** A workspace's `dmpg.config.yaml`. */
export interface Configuration {
  /** @param file as the user would write it, relative to the workspace or absolute. */
  readonly settingsFor: (file: string) => RuleSettings;
  /** What it says of the site, with defaults filled in. */
  readonly site: SiteSettings;
  /** Of everything it says, for caches. */
  readonly fingerprint: string;
}

/** A workspace that says nothing. */
export const NO_CONFIGURATION: Configuration = {
  settingsFor: () => new Map(),
  site: DEFAULT_SITE,
  fingerprint: '',
};

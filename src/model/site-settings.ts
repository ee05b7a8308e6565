/** What a workspace says of its site: the part `site` of `dmpg.config.yaml`, with defaults filled in. */
export interface SiteSettings {
  /** Where the site will stand, absolute and with `/` at its end; undefined where nobody said. */
  readonly url: string | undefined;
  readonly name: string;
  readonly language: SiteLanguage;
  readonly publisher: Publisher;
  readonly bodies: readonly BodySetting[];
  readonly accessibility: AccessibilityStatement | undefined;
  /** Whether a published document that was changed tells of it. */
  readonly corrections: boolean;
  /** Whether meetings with attachments on disk have a package to download. */
  readonly package: boolean;
  /** Whether drafts (`status: udkast`) are published, too. */
  readonly drafts: boolean;
  /** Whether other programs can read the meetings as OParl, which is a file for each item. */
  readonly oparl: boolean;
  /** Other sites that may show pages in a frame: origins (`https://www.eksempel.dk`). */
  readonly framedBy: readonly string[];
}

export type SiteLanguage = 'da' | 'en';
export const SITE_LANGUAGES: readonly SiteLanguage[] = ['da', 'en'];

/** Who is responsible for the site. */
export interface Publisher {
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly url: string | undefined;
}

/** What cannot be read from the meetings of a body. */
export interface BodySetting {
  /** As it is written in the meetings. */
  readonly name: string;
  /** Names it had, or is also written with: meetings under them are its own. */
  readonly aliases: readonly string[];
  /** The first part of its pages' addresses; made of the name where undefined. */
  readonly address: string | undefined;
  /** A sentence or two for its page. */
  readonly description: string | undefined;
}

/**
 * The accessibility statement that public bodies must have (directive (EU) 2016/2102, article 7; model in the
 * European Commission's implementing decision 2018/1523).
 */
export interface AccessibilityStatement {
  /** Of the statement that the authority's own tool keeps, where there is one. */
  readonly url: string | undefined;
  readonly compliance: Compliance;
  /** What is not accessible yet, a sentence each. */
  readonly problems: readonly string[];
  /** ISO dates. */
  readonly assessed: string | undefined;
  readonly updated: string | undefined;
  /** How it was judged, in a sentence. */
  readonly method: string | undefined;
}

export type Compliance = 'fully' | 'partially' | 'not';
export const COMPLIANCES: readonly Compliance[] = ['fully', 'partially', 'not'];

/** What a site is called where nobody gave it a name. */
export const DEFAULT_SITE_NAMES: Readonly<Record<SiteLanguage, string>> = {
  da: 'Dagsordener og referater',
  en: 'Agendas and minutes',
};

/** A site of which its workspace says nothing. */
export const DEFAULT_SITE: SiteSettings = {
  url: undefined,
  name: DEFAULT_SITE_NAMES.da,
  language: 'da',
  publisher: { name: undefined, email: undefined, phone: undefined, url: undefined },
  bodies: [],
  accessibility: undefined,
  corrections: false,
  package: true,
  drafts: false,
  oparl: true,
  framedBy: [],
};

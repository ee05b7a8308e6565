import type { Report } from '../model/diagnostic.js';
import { COMPLIANCES, DEFAULT_SITE, DEFAULT_SITE_NAMES, SITE_LANGUAGES } from '../model/site-settings.js';
import type { AccessibilityStatement, Publisher, SiteSettings } from '../model/site-settings.js';
import { FieldsOfMap } from '../yaml/fields-of-map.js';
import { typeName } from '../yaml/read-yaml.js';
import type { Yaml } from '../yaml/read-yaml.js';
import { readBodies } from './site-bodies.js';
import { emailIn, lineIn, linesIn, originsIn, phoneIn, siteUrlIn, webAddressIn } from './site-values.js';

/** Keys of `site`, and the Danish words that authors try. */
const SITE_KEYS = [
  { key: 'url', danish: ['adresse', 'webadresse'] },
  { key: 'name', danish: ['navn', 'titel'] },
  { key: 'language', danish: ['sprog'] },
  { key: 'publisher', danish: ['udgiver'] },
  { key: 'bodies', danish: ['udvalg', 'grupper'] },
  { key: 'accessibility', danish: ['tilgængelighed'] },
  { key: 'corrections', danish: ['rettelser'] },
  { key: 'package', danish: ['mødepakke', 'pakke'] },
  { key: 'drafts', danish: ['udkast'] },
  { key: 'oparl', danish: [] },
  { key: 'framedBy', danish: ['ramme', 'rammer'] },
];
const PUBLISHER_KEYS = [
  { key: 'name', danish: ['navn'] },
  { key: 'email', danish: ['mail', 'e-mail'] },
  { key: 'phone', danish: ['telefon'] },
  { key: 'url', danish: ['adresse', 'hjemmeside'] },
];
const ACCESSIBILITY_KEYS = [
  { key: 'url', danish: ['adresse'] },
  { key: 'compliance', danish: ['overholdelse'] },
  { key: 'problems', danish: ['problemer'] },
  { key: 'assessed', danish: ['vurderet'] },
  { key: 'updated', danish: ['opdateret', 'ajourført'] },
  { key: 'method', danish: ['metode'] },
];

/**
 * Reads the part `site` of a configuration; what is wrong with it is reported, and left at its default.
 * @param node undefined where there is none.
 */
export function readSite(node: Yaml | undefined, report: Report): SiteSettings {
  const fields = mappingIn(node, 'site', SITE_KEYS, report);
  if (!fields) return DEFAULT_SITE;
  const language = fields.oneOf('language', SITE_LANGUAGES)?.value ?? DEFAULT_SITE.language;
  return {
    url: siteUrlIn(fields, 'url', report),
    name: lineIn(fields, 'name') ?? DEFAULT_SITE_NAMES[language],
    language,
    publisher: publisherIn(fields, report),
    bodies: readBodies(fields.list('bodies'), report),
    accessibility: accessibilityIn(fields, report),
    corrections: fields.truth('corrections')?.value ?? DEFAULT_SITE.corrections,
    package: fields.truth('package')?.value ?? DEFAULT_SITE.package,
    drafts: fields.truth('drafts')?.value ?? DEFAULT_SITE.drafts,
    oparl: fields.truth('oparl')?.value ?? DEFAULT_SITE.oparl,
    framedBy: originsIn(fields, 'framedBy', report),
  };
}

function publisherIn(site: FieldsOfMap, report: Report): Publisher {
  const fields = mappingIn(site.raw('publisher')?.value, 'publisher', PUBLISHER_KEYS, report);
  if (!fields) return DEFAULT_SITE.publisher;
  return {
    name: lineIn(fields, 'name'),
    email: emailIn(fields, 'email', report),
    phone: phoneIn(fields, 'phone', report),
    url: webAddressIn(fields, 'url', report),
  };
}

function accessibilityIn(site: FieldsOfMap, report: Report): AccessibilityStatement | undefined {
  const raw = site.raw('accessibility');
  const fields = mappingIn(raw?.value, 'accessibility', ACCESSIBILITY_KEYS, report);
  if (!raw || !fields) return undefined;
  const allowed = COMPLIANCES.join(', ');
  if (!fields.has('compliance'))
    report('key-missing', 'error', raw.key.range, { key: 'compliance', allowed });
  const compliance = fields.oneOf('compliance', COMPLIANCES);
  const problems = linesIn(fields, 'problems', report);
  const url = webAddressIn(fields, 'url', report);
  const [assessed, updated] = [fields.date('assessed')?.value, fields.date('updated')?.value];
  const method = lineIn(fields, 'method');
  if (!compliance) return undefined;
  if (compliance.value === 'fully' && problems.length > 0)
    report('config-problems-unexpected', 'error', compliance.range, {}, fields.raw('problems')?.key.range);
  // The list must be in a statement of this kind (2018/1523, annex, section "Non-accessible content").
  if (compliance.value !== 'fully' && problems.length === 0 && url === undefined)
    report('config-problems-missing', 'warning', compliance.range, { found: compliance.value });
  return { url, compliance: compliance.value, problems, assessed, updated, method };
}

function mappingIn(
  node: Yaml | undefined,
  key: string,
  keys: ConstructorParameters<typeof FieldsOfMap>[1],
  report: Report,
): FieldsOfMap | undefined {
  if (!node) return undefined;
  if (node.kind === 'map') return new FieldsOfMap(node, keys, report);
  report('wrong-type', 'error', node.range, { key, expected: 'map', found: typeName(node) });
  return undefined;
}

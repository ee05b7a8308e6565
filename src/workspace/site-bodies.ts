import type { Report } from '../model/diagnostic.js';
import { shorten } from '../model/shorten.js';
import { addressPart, bodySlug, isReservedAddress } from '../model/site-address.js';
import type { BodySetting } from '../model/site-settings.js';
import type { Located, SourceRange } from '../model/source.js';
import { FieldsOfMap } from '../yaml/fields-of-map.js';
import { typeName } from '../yaml/read-yaml.js';
import type { Yaml, YamlMap } from '../yaml/read-yaml.js';
import { lineIn, locatedLineIn, locatedLinesIn } from './site-values.js';

const BODY_KEYS = [
  { key: 'name', danish: ['navn'] },
  { key: 'aliases', danish: ['andre-navne', 'tidligere-navne'] },
  { key: 'address', danish: ['adresse'] },
  { key: 'description', danish: ['beskrivelse'] },
];

/** Reads the list `bodies` of `site`; what is wrong is reported, and the body left out. */
export function readBodies(nodes: readonly Yaml[], report: Report): BodySetting[] {
  const reader = new BodiesReader(report);
  return nodes.flatMap((node) => {
    if (node.kind === 'map') return reader.body(node);
    report('wrong-type', 'error', node.range, {
      key: 'bodies',
      expected: 'site-body',
      found: typeName(node),
    });
    return [];
  });
}

/** Remembers where names and addresses stand, as none may stand twice. */
class BodiesReader {
  readonly #report: Report;
  readonly #names = new Map<string, SourceRange>();
  readonly #addresses = new Map<string, SourceRange>();

  constructor(report: Report) {
    this.#report = report;
  }

  body(node: YamlMap): BodySetting[] {
    const fields = new FieldsOfMap(node, BODY_KEYS, this.#report);
    const name = locatedLineIn(fields, 'name');
    if (!fields.has('name')) this.#report('key-missing', 'error', node.range, { key: 'name' });
    const aliases = locatedLinesIn(fields, 'aliases', this.#report);
    const address = this.#address(fields);
    const description = lineIn(fields, 'description');
    if (!name) return [];
    const isNew = this.#claimName(name);
    for (const alias of aliases) this.#claimName(alias);
    // Two bodies of one name have one address, too; that needs saying once.
    if (address) this.#claimAddress(address);
    else if (isNew) this.#claimAddress({ value: bodySlug(addressPart(name.value)), range: name.range });
    const names = aliases.map((alias) => alias.value);
    return [{ name: name.value, aliases: names, address: address?.value, description }];
  }

  #address(fields: FieldsOfMap): Located<string> | undefined {
    const text = locatedLineIn(fields, 'address');
    if (!text) return undefined;
    const args = { found: shorten(text.value), suggestion: addressPart(text.value) };
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text.value))
      this.#report('config-address-invalid', 'error', text.range, args);
    else if (isReservedAddress(text.value))
      this.#report('config-address-reserved', 'error', text.range, args);
    else return text;
    return undefined;
  }

  /** Names are the same where meetings under them would be: capitals and signs do not count. */
  #claimName({ value, range }: Located<string>): boolean {
    return this.#claim(this.#names, addressPart(value), { value, range }, 'config-name-twice');
  }

  #claimAddress(address: Located<string>): void {
    this.#claim(this.#addresses, address.value, address, 'config-address-twice');
  }

  #claim(taken: Map<string, SourceRange>, key: string, text: Located<string>, rule: string): boolean {
    const first = taken.get(key);
    if (first) this.#report(rule, 'error', text.range, { found: shorten(text.value), address: key }, first);
    else taken.set(key, text.range);
    return !first;
  }
}

import { isDictionary } from '../syntax/values.js';
import type { PdfDictionary } from '../syntax/values.js';
import type { Findings } from './findings.js';
import type { GateFile } from './gate-file.js';

/** What device colours mean: the colour space of the output intent's profile; undefined where there is none. */
export type OutputColours = 'RGB ' | 'CMYK' | 'GRAY' | undefined;

const COMPONENTS: Readonly<Record<string, number>> = { 'RGB ': 3, CMYK: 4, GRAY: 1, 'Lab ': 3 };

/** Output intents and their profiles (ISO 19005-2, 6.2.3). */
export function checkOutputIntents(file: GateFile, findings: Findings): OutputColours {
  let colours: OutputColours;
  const profiles = new Set<number | undefined>();
  for (const value of file.list(file.catalog, 'OutputIntents')) {
    const intent = file.objects.dictionary(value);
    const kind = file.name(intent, 'S');
    if (kind === 'GTS_PDFX' && intent.has('DestOutputProfileRef'))
      findings.report({ a: '6.2.3-3' }, 'an output intent that refers to another file');
    if (!intent.has('DestOutputProfile')) continue;
    profiles.add(file.reference(intent.get('DestOutputProfile')));
    const space = checkProfile(file, findings, intent, OUTPUT);
    if (kind === 'GTS_PDFA1' && (space === 'RGB ' || space === 'CMYK' || space === 'GRAY')) colours = space;
  }
  if (profiles.size > 1 || (profiles.size === 1 && profiles.has(undefined)))
    findings.report({ a: '6.2.3-2' }, 'output intents with different profiles');
  return colours;
}

interface ProfileRule {
  readonly a: string;
  readonly classes: ReadonlySet<string>;
  readonly spaces: ReadonlySet<string>;
}

const OUTPUT: ProfileRule = {
  a: '6.2.3-1',
  classes: new Set(['prtr', 'mntr']),
  spaces: new Set(['RGB ', 'CMYK', 'GRAY']),
};
/** For the profiles of colour spaces (6.2.4.2). */
export const INPUT: ProfileRule = {
  a: '6.2.4.2-1',
  classes: new Set(['prtr', 'mntr', 'scnr', 'spac']),
  spaces: new Set(['RGB ', 'CMYK', 'GRAY', 'Lab ']),
};

const HEADER = 128;

/**
 * A profile's header (ISO 15076-1, 7.2) and the places of its tags.
 * @param holder the output intent, or a dictionary whose `DestOutputProfile` is the profile.
 * @returns its colour space; undefined where it is no profile.
 */
export function checkProfile(
  file: GateFile,
  findings: Findings,
  holder: PdfDictionary,
  { a, classes, spaces }: ProfileRule,
): string | undefined {
  const wrong = (found: string) => {
    findings.report({ a }, found);
    return undefined;
  };
  let profile: Buffer;
  try {
    profile = file.stream(holder.get('DestOutputProfile'));
  } catch {
    return wrong('a colour profile that cannot be read');
  }
  if (profile.length < HEADER + 4 || profile.toString('latin1', 36, 40) !== 'acsp')
    return wrong('a colour profile that is none');
  const space = profile.toString('latin1', 16, 20);
  if (!classes.has(profile.toString('latin1', 12, 16)) || !spaces.has(space) || (profile[8] ?? 0) >= 5)
    return wrong('a colour profile of another kind');
  if (profile.readUInt32BE(0) !== profile.length || !areTagsInside(profile))
    return wrong('a colour profile that is cut off');
  const head = file.get(holder, 'DestOutputProfile');
  if (isDictionary(head) && file.number(head, 'N') !== COMPONENTS[space])
    return wrong('a colour profile with another number of colours than it says');
  return space;
}

function areTagsInside(profile: Buffer): boolean {
  const count = profile.readUInt32BE(HEADER);
  if (count === 0 || HEADER + 4 + count * 12 > profile.length) return false;
  for (let at = HEADER + 4; at < HEADER + 4 + count * 12; at += 12) {
    if (profile.readUInt32BE(at + 4) + profile.readUInt32BE(at + 8) > profile.length) return false;
  }
  return true;
}

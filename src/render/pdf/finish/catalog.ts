import { deflateSync } from 'node:zlib';
import type { PdfObjects } from '../syntax/objects.js';
import { PdfReference, dictionary, nameOf, textString } from '../syntax/values.js';
import type { DocumentFacts } from './facts.js';
import { information, metadata } from './metadata.js';
import { srgbProfile } from './srgb-profile.js';

const SRGB = 'sRGB IEC61966-2.1';

/** Packed once a run. */
let profile: Buffer | undefined;

/** What the document says of itself as a whole: language, title, metadata, and what its colours mean. */
export function writeCatalog(objects: PdfObjects, facts: DocumentFacts): void {
  const catalog = objects.catalog;
  catalog.set('Lang', textString(facts.language));
  // ISO 14289-1, 6.2 and 7.1.
  catalog.set('MarkInfo', dictionary({ Marked: true }));
  catalog.set('ViewerPreferences', dictionary({ DisplayDocTitle: true }));
  // Nothing may happen by itself (ISO 19005-2, 6.5.1 and 6.5.2).
  for (const key of ['AA', 'OpenAction']) catalog.delete(key);
  catalog.set('OutputIntents', [outputIntent(objects)]);
  const head = { Type: nameOf('Metadata'), Subtype: nameOf('XML') };
  // Not packed, so that programs that know no PDF can read it (ISO 19005-1, 6.7.2; harmless in later parts).
  catalog.set('Metadata', objects.addStream(head, metadata(facts), true));
  objects.set(objects.rootNumber, catalog);
  objects.infoNumber ??= objects.reserve();
  objects.set(objects.infoNumber, information(facts));
}

/** Which colours the numbers in the pages mean (ISO 19005-2, 6.2.3). */
function outputIntent(objects: PdfObjects): PdfReference {
  profile ??= deflateSync(srgbProfile());
  const stream = objects.reserve();
  objects.setPacked(stream, dictionary({ N: 3, Filter: nameOf('FlateDecode') }), profile);
  return objects.add(
    dictionary({
      Type: nameOf('OutputIntent'),
      S: nameOf('GTS_PDFA1'),
      OutputConditionIdentifier: textString(SRGB),
      RegistryName: textString('http://www.color.org'),
      Info: textString(SRGB),
      DestOutputProfile: new PdfReference(stream),
    }),
  );
}

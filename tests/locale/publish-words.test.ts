import { describe, expect, it } from 'vitest';
import { PUBLISH_DA } from '../../src/locale/publish-da.js';
import { PUBLISH_EN } from '../../src/locale/publish-en.js';

describe('what publish says of one', () => {
  it.each([
    [PUBLISH_DA.changes.counts(1, 1, 1), 'Sider: 1 ny, 1 ændret, 1 fjernet'],
    [PUBLISH_DA.changes.counts(0, 2, 3), 'Sider: 0 nye, 2 ændrede, 3 fjernede'],
    [PUBLISH_DA.notes.setAside(1, 'x'), /^1 fil, .* Den er gemt i x:$/],
    [PUBLISH_DA.notes.setAside(2, 'x'), /^2 filer, .* De er gemt i x:$/],
    [PUBLISH_EN.notes.setAside(1, 'x'), /^1 file .* It is kept in x:$/],
    [PUBLISH_EN.notPublished(1), /^1 meeting has errors and was not /],
    [PUBLISH_EN.notPublished(2), /^2 meetings have errors and were not /],
    [PUBLISH_EN.notes.draftsIncluded(1), '1 draft is included, marked as such.'],
  ])('is singular, and plural of others: %s', (said, expected) => {
    expect(said).toMatch(expected);
  });
});

import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** The recommended rules, without those that are about style or about something that is not so here. */
const RULES = {
  // `<!doctype html>` is what the standard writes; case means nothing.
  'doctype-style': 'off',
  // A title says body, date and kind of a meeting, which may take more than the 70 letters that a search engine shows.
  'long-title': 'off',
  // Of how the file is written, not of what it says.
  'no-trailing-whitespace': 'off',
  // `<br>` and `<br/>` are the same to a browser.
  'void-style': 'off',
  // Whether an attribute without a value is written `hidden` or `hidden=""` means nothing either.
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  // A telephone number is as the secretariat wrote it, and may be broken between groups.
  'tel-non-breaking': 'off',
  // Names of items' places are made by us; those of footnotes have what GitHub's have, `user-content-fn-1`, and letters like æ.
  'valid-id': ['error', { relaxed: true }],
  // A table's frame is a group with a name, on purpose: see docs/architecture.md.
  'prefer-native-element': ['error', { exclude: ['group', 'region'] }],
};

/** Of larger sites so many pages are judged, evenly chosen: they are made by the same few templates. */
const MOST = 800;

/** Whether each page is valid HTML. @returns faults: rule, file and why. */
export async function htmlFaults(site) {
  const loader = new StaticConfigLoader({ extends: ['html-validate:recommended'], rules: RULES });
  const judge = new HtmlValidate(loader);
  const faults = [];
  const each = Math.ceil(site.pages.length / MOST);
  for (const { file } of site.pages.filter((_, i) => i % each === 0)) {
    const { results } = await judge.validateString(site.text(file), file);
    for (const { ruleId, message, line, column } of results.flatMap((result) => result.messages))
      faults.push({ rule: `html/${ruleId}`, file, why: `${line}:${column} ${message}` });
  }
  return faults;
}

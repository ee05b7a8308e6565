/** Links, notes and images that lead nowhere or say nothing, and what a screen reader stumbles over. */
import { addAfter, line, put, seed } from './planting.js';
import { putAtSpot } from './spots.js';

export function linkSeeds(documents, random) {
  const say = (rule, key, kind, words, more) =>
    seed(rule, key, putAtSpot(documents[key], kind, words, random), more);
  return [...links(say), ...notes(say), ...images(), ...structure(say)];
}

function links(say) {
  return [
    say(
      'link-text-vague',
      'april',
      'paragraph',
      'Læs evalueringsplanen [her](https://www.eksempel.dk/evaluering).',
    ),
    say('link-text-vague', 'rus', 'list', '[Læs mere](https://www.dmpg.dk/retningslinjer/).'),
    say(
      'link-text-vague',
      'marts',
      'paragraph',
      'Vejledningen findes på [dette link](https://www.eksempel.dk/vejledning).',
    ),
    say(
      'link-target-missing',
      'juni',
      'paragraph',
      'Se også [sidste års opgørelse](bilag/opgoerelse-2025.pdf).',
    ),
    say(
      'link-target-missing',
      'feb',
      'list',
      'Se [referatet fra december](2025-12-11-udvalget-for-naere-sundhedstilbud.md).',
    ),
    say('link-unread', 'juni', 'paragraph', 'Se også [sidste års opgørelse](bilag/sidste opgørelse.pdf).'),
    say('link-unread', 'feb', 'list', 'Se [notatet om emneforslag] (bilag/notat-emneforslag.md).'),
    say('anchor-missing', 'marts', 'paragraph', 'Se [punktet om økonomi](#oekonomi-og-budget).'),
    say('anchor-missing', 'psyk', 'list', 'Se [indstillingen](#indstillingen-fra-sidst).'),
    say('reference-undefined', 'april', 'paragraph', 'Metoden står i [metodenotatet][metode].'),
    say('reference-undefined', 'rus', 'paragraph', 'Se [tids- og procesplanen][tidsplan].'),
    seed(
      'reference-unused',
      'april',
      put('### Økonomi', '[metode]: https://www.eksempel.dk/metode\n\n### Økonomi'),
      { at: line('[metode]:') },
    ),
    seed('reference-unused', 'rus', (text) => `${text}\n[tidsplan]: https://www.dmpg.dk/tidsplan\n`, {
      at: line('[tidsplan]:'),
    }),
  ];
}

function notes(say) {
  return [
    say('footnote-undefined', 'juni', 'paragraph', 'Det er uændret i forhold til sidste år.[^sidste]'),
    say('footnote-undefined', 'feb', 'table', 'inkl. pension[^pension]'),
    seed('footnote-unused', 'juni', put('tre måneder.[^usikkerhed]', 'tre måneder.'), {
      at: line('[^usikkerhed]:'),
    }),
    seed(
      'footnote-unused',
      'april',
      put('[^definition]: ', '[^kilde]: Opgjort af sekretariatet.\n\n[^definition]: '),
    ),
  ];
}

function images() {
  const picture = (alt, file) => `![${alt}](${file})`;
  const chart =
    'Søjlediagram over andelen med søvnvurdering i fem regioner, fra 44 procent i Sjælland til 66 i Midtjylland.';
  const after = (key, text, image, rule, more) =>
    seed(rule, key, addAfter(text, `\n${image}`), { at: line('!['), ...more });
  return [
    seed(
      'image-missing',
      'marts',
      put('(bilag/soevnvurdering-2024-2025.png)', '(bilag/soevnvurdering-2024-25.png)'),
    ),
    after('april', 'Tabellen viser svartiden', picture(chart, 'svartider.png'), 'image-missing'),
    seed(
      'image-outside',
      'marts',
      put('(bilag/soevnvurdering-2024-2025.png)', '(../../../billeder/soevn.png)'),
    ),
    after(
      'juni',
      'Databasens styregruppe har svaret',
      picture(chart, '../../../../diagram.png'),
      'image-outside',
    ),
    after('juni', 'Databasens styregruppe har svaret', picture(chart, 'bilag/'), 'image-not-a-file'),
    seed('image-not-a-file', 'marts', put('(bilag/soevnvurdering-2024-2025.png)', '(bilag/fortroligt)')),
    after('april', 'Tabellen viser svartiden', picture(chart, 'bilag/svartider.tiff'), 'image-type', {
      files: { 'bilag/svartider.tiff': 'II*\0' },
    }),
    after('feb', 'Regionerne har i fællesskab', picture(chart, 'bilag/svartider.heic'), 'image-type', {
      files: { 'bilag/svartider.heic': '\0\0\0\x18ftypheic' },
    }),
    seed('image-without-alt', 'marts', (text) => text.replace(/!\[[^\]]+\]/u, '![]'), { at: line('![](') }),
    after(
      'juni',
      'Status pr. 26. maj 2026',
      picture(' ', 'bilag/soevnvurdering-2024-2025.png'),
      'image-without-alt',
    ),
    seed('image-alt-vague', 'marts', (text) => text.replace(/!\[[^\]]+\]/u, '![Billede]'), {
      at: line('![Billede]('),
    }),
    after(
      'juni',
      'Status pr. 26. maj 2026',
      picture('soevnvurdering.png', 'bilag/soevnvurdering-2024-2025.png'),
      'image-alt-vague',
    ),
  ];
}

/** A year a column. */
function wideTable(years) {
  const columns = Array.from({ length: years }, (_, i) => i);
  const rows = [columns.map((i) => 1990 + i), columns.map(() => '--:'), columns.map((i) => `${40 + i} %`)];
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function structure(say) {
  return [
    seed('heading-skipped', 'april', put('#### Forebyggelse', '##### Forebyggelse')),
    seed('heading-skipped', 'rus', put('#### Vedr. retningslinje', '###### Vedr. retningslinje')),
    seed('table-header-empty', 'feb', put('| Svartid (minutter) |', '| |')),
    seed(
      'table-header-empty',
      'juni',
      put('| Tidspunkt | Indhold | Oplægsholder |', '| Tidspunkt | Indhold |  |'),
    ),
    seed(
      'table-too-wide',
      'april',
      put('Den samlede evalueringsrapport', `${wideTable(30)}\n\nDen samlede evalueringsrapport`),
      { at: line('| 1990 |') },
    ),
    seed(
      'table-too-wide',
      'rus',
      put('Region Midtjylland orienterede', `${wideTable(36)}\n\nRegion Midtjylland orienterede`),
      { at: line('| 1990 |') },
    ),
    seed(
      'table-uneven',
      'april',
      put('| Landdistrikter | 63 minutter | 58 % |', '| Landdistrikter | 63 minutter |'),
    ),
    seed('table-uneven', 'marts', put('| Leyla Demir | Afgrænsning', '| Leyla Demir | 2026 | Afgrænsning')),
    seed(
      'bold-heading',
      'rus',
      put(
        'Region Midtjylland orienterede',
        '**Erfaringer fra regionerne**\n\nRegion Midtjylland orienterede',
      ),
      { at: line('**Erfaringer') },
    ),
    seed(
      'bold-heading',
      'april',
      put('Den samlede evalueringsrapport', '**Den videre proces:**\n\nDen samlede evalueringsrapport'),
      { at: line('**Den videre') },
    ),
    seed(
      'list-by-hand',
      'rus',
      put('Region Midtjylland orienterede', '• Første emne\n\nRegion Midtjylland orienterede'),
      { at: line('• Første') },
    ),
    seed(
      'list-by-hand',
      'april',
      put('Den samlede evalueringsrapport', 'a) bemanding\nb) økonomi\n\nDen samlede evalueringsrapport'),
      { at: line('a) bemanding') },
    ),
    seed(
      'table-by-hand',
      'rus',
      put(
        'Region Midtjylland orienterede',
        '| Region | Antal |\n| Nord | 4 |\n\nRegion Midtjylland orienterede',
      ),
      { at: line('| Region | Antal |') },
    ),
    seed(
      'table-by-hand',
      'april',
      put('Den samlede evalueringsrapport', 'Område\tAntal\nNord\t4\n\nDen samlede evalueringsrapport'),
      { at: line('Område\tAntal') },
    ),
    say('other-dialect', 'feb', 'paragraph', 'Det er [vigtigt]{.underline}, at lokalet kan bruges.'),
    say('other-dialect', 'april', 'list', 'Lokalet er på 40 m^2^.'),
    say('other-dialect', 'juni', 'paragraph', 'Udledningen af CO~2~ er faldet.'),
    seed('other-dialect', 'nov', put('## Eventuelt', '## Eventuelt {#eventuelt}')),
    say('character-without-glyph', 'rus', 'list', 'Flot arbejde 🎉.'),
    say('character-without-glyph', 'april', 'table', 'opfyldt ✅'),
    seed('character-without-glyph', 'nov', put('## Eventuelt', '## Eventuelt 👍')),
    say('raw-html', 'juni', 'paragraph', 'Materialet skal læses <u>inden</u> mødet.', {
      also: [['raw-html', 'the tag that ends it is one too']],
    }),
    say('raw-html', 'feb', 'table', 'løbende<br>priser'),
    say('control-character', 'psyk', 'paragraph', 'Teksten er\u000b kopieret fra et andet program.'),
    say('control-character', 'marts', 'list', 'Se også\u0007 bilaget.'),
  ];
}

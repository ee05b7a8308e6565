/** Every inline element of Markdown inside every block element. */

export const INLINES = [
  ['text', 'tekst'],
  ['strong', '**fed**'],
  ['emphasis', '*kursiv*'],
  ['strong emphasis', '***begge***'],
  ['strong in emphasis', '*kursiv med **fed** i*'],
  ['code', '`kode`'],
  ['deleted', '~~slettet~~'],
  ['link', '[link](https://www.regioner.dk/)'],
  ['link with title', '[link](https://www.regioner.dk/ "Regionernes side")'],
  ['link of strong', '[**fedt** link](https://www.regioner.dk/a)'],
  ['strong link', '**[link i fed](https://www.regioner.dk/b)**'],
  ['link of code', '[`kode`](https://www.regioner.dk/c)'],
  [
    'long link',
    '[et link, hvis ord er så mange, at de ikke kan stå på en linje og derfor brydes over to eller tre linjer](https://www.regioner.dk/d)',
  ],
  ['autolink', '<https://www.regioner.dk/e>'],
  ['bare address', 'www.regioner.dk'],
  ['mail', '<post@regioner.dk>'],
  ['image', '![et billede](billeder/farve.jpg)'],
  ['image in link', '[![et billede i et link](billeder/alfa.png)](https://www.regioner.dk/f)'],
  ['footnote', 'note[^note]'],
  ['entity', '&amp; &lt; &nbsp; &frac12;'],
  ['escape', '\\*stjerne\\*'],
];

const BLOCKS = [
  ['paragraph', (text) => text],
  ['heading 4', (text) => `#### Før ${text} efter\n\nTekst.`],
  ['heading 5', (text) => `#### Fire\n\nTekst.\n\n##### ${text}\n\nTekst.`],
  ['heading 6', (text) => `#### Fire\n\nTekst.\n\n##### Fem\n\nTekst.\n\n###### ${text}\n\nTekst.`],
  ['bullet', (text) => `- ${text}\n- a`],
  ['loose bullet', (text) => `- ${text}\n\n- a`],
  ['nested bullet', (text) => `- a\n  - ${text}\n    - ${text}`],
  ['numbered', (text) => `1. ${text}\n2. a`],
  ['task', (text) => `- [ ] ${text}\n- [x] ${text}`],
  ['quotation', (text) => `> ${text}`],
  ['list in quotation', (text) => `> - ${text}\n>\n> ${text}`],
  ['quotation in list', (text) => `- a\n\n  > ${text}`],
  ['table head', (text) => `| ${text} | b |\n| --- | --- |\n| 1 | 2 |`],
  ['table cell', (text) => `| a | b |\n| --- | --: |\n| ${text} | ${text} |`],
];

/** `[block, body]`: one body a block element, in it one block for each inline element, alone and between words. */
export function nestingBodies(format) {
  const [mark, minutes] = format === 'danske-regioner' ? ['(Offentlig) ', 'Beslutninger'] : ['', 'Referat'];
  const note = '[^note]: Med **fed**, `kode` og [link](https://www.regioner.dk/g).\n';
  const all = INLINES.map(([, text]) => text).join(', ');
  return BLOCKS.map(([name, wrap]) => {
    const blocks = INLINES.flatMap(([, text]) => [wrap(text), wrap(`Før ${text} efter.`)]);
    const content = blocks.join('\n\n<!-- -->\n\n');
    return [
      name,
      `## ${mark}Inside ${name}\n\n### Sagsfremstilling\n\n${content}\n\n### ${minutes}\n\n**Beslutning:** ${all}\n\n${note}`,
    ];
  });
}

/** Frontmatter as YAML source by key; undefined leaves a key out that the example has. */
export type FrontmatterSource = Readonly<Record<string, string | undefined>>;

const EXAMPLE: FrontmatterSource = {
  format: 'dmpg',
  dokument: 'dagsorden',
  gruppe: 'DMPG Prøve',
  dato: '2025-11-07',
};

/** A meeting's file: the example's frontmatter with `frontmatter` on top, and `body` below it. */
export function meetingSource(body = '## Velkomst\n', frontmatter: FrontmatterSource = {}): string {
  const lines = Object.entries({ ...EXAMPLE, ...frontmatter }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}:${value.startsWith('\n') ? '' : ' '}${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

/** A meeting of the committees of Danske Regioner, whose items must say whether they are public. */
export function committeeSource(body: string, frontmatter: FrontmatterSource = {}): string {
  return meetingSource(body, {
    format: 'danske-regioner',
    gruppe: undefined,
    udvalg: 'Prøveudvalget',
    ...frontmatter,
  });
}

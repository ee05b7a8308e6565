const WIDTH_OF_NAME = 78;
const MOST_SHOWN = 4;
const HEAD = ['file', 'width', 'scheme', 'violations', 'answered', 'unanswered', 'own faults'];
let hasHead = false;

/** Prints one row of the table, below it what is wrong. */
export function printRow({ name, width, scheme, violations, answered, unanswered, faults }) {
  if (!hasHead) console.log(line(HEAD));
  hasHead = true;
  console.log(
    line([name, width, scheme, violations.length, answered.length, unanswered.length, faults.length]),
  );
  for (const [kind, list] of Object.entries({ violations, unanswered, faults })) {
    for (const { rule, key, html, why } of list.slice(0, MOST_SHOWN)) {
      console.log(
        `    ${kind}: ${rule}${key ? `/${key}` : ''}: ${html.replaceAll('\n', ' ')}\n        ${why}`,
      );
    }
    if (list.length > MOST_SHOWN) console.log(`    ${kind}: and ${list.length - MOST_SHOWN} more`);
  }
}

function line([name, ...cells]) {
  return `${String(name).padEnd(WIDTH_OF_NAME)} ${cells.map((cell) => String(cell).padStart(10)).join(' ')}`;
}

/** @param whole whether all documents were checked: only then can an answer be called unused. */
export function summarise(rows, answers, whole) {
  const count = (key) => rows.reduce((sum, row) => sum + row[key].length, 0);
  const used = new Set(rows.flatMap(({ answered }) => answered.flatMap((node) => node.answers)));
  const unused = whole ? answers.filter((_, i) => !used.has(i)) : [];
  const files = new Set(rows.map(({ name }) => name)).size;
  const [violations, answered, unanswered, faults] = ['violations', 'answered', 'unanswered', 'faults'].map(
    count,
  );
  const words = unused.map(({ rule, nodes }) => `answer without use: ${rule} for ${nodes}`);
  words.push(
    `${files} files, ${rows.length} pages: ${violations} violations, ${unanswered} incomplete without an answer, ` +
      `${answered} answered, ${faults} faults beyond axe, ${unused.length} answers without use`,
  );
  return { words, good: rows.length > 0 && violations + unanswered + faults + unused.length === 0 };
}

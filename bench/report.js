/** Whether a figure keeps its bar. */
export function keepsBar({ most, least }, figure) {
  return most === undefined ? figure >= least : figure <= most;
}

/** One line of the table for a row that was measured. Times stand beside their ratio only, never alone. */
export function tableLine(row, result, judged) {
  const digits = row.unit === 'MiB' ? 0 : 2;
  const number = (value) => value.toFixed(digits);
  const { median, min, max } = result.figure;
  const verdict = judged ? (keepsBar(row.bar, median) ? 'ok' : 'MISSED') : '–';
  return [
    row.name,
    verdict,
    `${number(median)}${row.unit ? ` ${row.unit}` : ''}`,
    `${number(min)}–${number(max)}`,
    row.bar.most === undefined ? `≥ ${row.bar.least}` : `≤ ${row.bar.most}`,
    times(result),
    row.title,
    result.note ?? '',
  ];
}

/** Medians of both sides, for a document also where there are several. */
function times({ ours, other, documents }) {
  if (!ours) return '';
  const whole = `${milliseconds(ours.median)} / ${milliseconds(other.median)}`;
  if (!documents || documents === 1) return whole;
  return `${whole} (${milliseconds(ours.median / documents)} / ${milliseconds(other.median / documents)} each)`;
}

function milliseconds(value) {
  return `${value < 100 ? value.toFixed(1) : value.toFixed(0)} ms`;
}

const HEAD = ['row', '', 'median', 'min–max', 'bar', 'ours / other', 'what', ''];

/** The lines in columns, the last two not padded. */
export function table(lines) {
  const all = [HEAD, ...lines];
  const widths = HEAD.map((_, column) => Math.max(...all.map((line) => line[column].length)));
  const text = all.map((line) =>
    line
      .map((cell, i) => cell.padEnd(widths[i]))
      .join('  ')
      .trimEnd(),
  );
  return text.join('\n');
}

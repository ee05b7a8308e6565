import { describe } from '../locale/describe.js';
import { maskCprNumbers } from '../model/cpr-number.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { sortDiagnostics } from '../model/diagnostic.js';
import { nameInReport } from '../reporters/file-names.js';
import { paletteFor } from './terminal.js';
import type { Terminal } from './terminal.js';

/** Writes findings one below the other: place, severity, what is wrong, rule; then what to do. Each only once. */
export function showDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  const { texts, stderr, language, cwd } = terminal;
  const palette = paletteFor(stderr, terminal.env);
  const shown = new Set<string>();
  for (const diagnostic of sortDiagnostics(diagnostics)) {
    const { message, hint } = describe(diagnostic, language);
    const { line, column } = diagnostic.range.start;
    const place = `${nameInReport(diagnostic.file, cwd)}:${line}:${column}`;
    const paint = diagnostic.severity === 'error' ? palette.error : palette.warning;
    const text =
      `${palette.strong(place)} ${paint(texts.severity[diagnostic.severity])} ${message} ${palette.quiet(`[${diagnostic.ruleId}]`)}\n` +
      (hint === '' ? '' : `    ${texts.fix}${hint}\n`);
    if (!shown.has(text)) stderr.write(maskCprNumbers(text));
    shown.add(text);
  }
}

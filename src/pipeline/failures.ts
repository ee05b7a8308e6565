import type { Diagnostic, DiagnosticArguments } from '../model/diagnostic.js';
import { TOP_OF_FILE } from '../model/source.js';
import type { SourceRange } from '../model/source.js';
import { TemplateError } from '../render/html/template.js';
import { BrowserStartError } from '../render/pdf/browser.js';
import { NoBrowserError } from '../render/pdf/find-browser.js';
import { BlankPageError } from '../render/pdf/finish/blank-page-error.js';
import { NonconformingPdfError, mainFinding } from '../render/pdf/gate/nonconforming-pdf-error.js';
import { PdfFormatError } from '../render/pdf/syntax/format-error.js';
import { PrintTimeoutError } from '../render/pdf/print-page.js';
import { ForeignFileError } from '../workspace/atomic-write.js';
import { diskTrouble } from '../workspace/disk-trouble.js';

/** What went wrong while a meeting's output was made, as a finding; the cause may lie in another file. */
export function failureOf(error: unknown, file: string): Diagnostic {
  const at = (
    ruleId: string,
    args: DiagnosticArguments = {},
    place = file,
    range: SourceRange = TOP_OF_FILE,
  ): Diagnostic => ({
    ruleId,
    severity: 'error',
    file: place,
    range,
    args,
  });
  if (error instanceof TemplateError) {
    const start = { line: error.line, column: 1, offset: 0 };
    return at('template-failed', { reason: error.reason }, error.path, { start, end: start });
  }
  if (error instanceof NoBrowserError) return at('browser-missing', { named: error.message });
  if (error instanceof BrowserStartError)
    return at('browser-start', { path: error.executablePath, reason: error.message });
  if (error instanceof PrintTimeoutError)
    return at('print-timeout', { seconds: Math.round(error.limit / 1000) });
  if (error instanceof BlankPageError) return at('print-blank');
  if (error instanceof NonconformingPdfError) {
    const { finding, cause, others } = mainFinding(error.findings);
    const { clause, page = 0, found } = finding;
    return at('pdf-nonconforming', { clause, page, cause, found, others });
  }
  if (error instanceof PdfFormatError) return at('print-unreadable', { reason: error.message });
  if (error instanceof ForeignFileError) return at('output-foreign', { path: error.path });
  const { code, path, dest, message } = error as NodeJS.ErrnoException & { dest?: string };
  const trouble = diskTrouble(code);
  if (trouble === 'full') return at('disk-full');
  // A folder that somebody deleted meanwhile is none that can be written to.
  if (code !== undefined && (trouble === 'unwritable' || code === 'ENOENT'))
    return at('output-unwritable', { path: finalName(dest ?? path ?? ''), code });
  if (isBrowserCrash(error)) return at('browser-crash');
  if (
    error instanceof Error &&
    /ProtocolError|Printing failed|Execution context/.test(`${error.name} ${message}`)
  ) {
    return at('print-failed', { reason: message.split('\n')[0] ?? '' });
  }
  return at('internal-error', {
    reason: process.env['DMPG_DEBUG'] ? String((error as Error).stack) : message,
  });
}

/** Puppeteer's errors for a connection that is gone. */
function isBrowserCrash(error: unknown): boolean {
  const { name, message } = error as Error;
  return (
    name === 'TargetCloseError' ||
    name === 'ConnectionClosedError' ||
    /Target closed|Session closed|Connection closed|crashed|detached/i.test(message)
  );
}

/** The name that a file was to get, where it is still called by that of its making. */
function finalName(file: string): string {
  return file.replace(/\.([^/\\]+)\.[0-9a-f-]{36}\.tmp$/, '$1');
}

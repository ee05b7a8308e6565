import { runInProcess } from '../system/run-dmpg.js';
import type { Run } from '../system/run-dmpg.js';
import { agenda } from '../system/workspace.js';
import type { Workspace } from '../system/workspace.js';

export const FILE = 'minutes/2026-03-17-proeve.md';

/** One warning (the same title twice) and one hint (a doubled word). */
export const WARNED = agenda('Gruppen drøfter planen planen.').replace(
  '## Årets plan',
  '## Godkendelse af dagsorden\n\n## Årets plan',
);

export function validate(workspace: Workspace, ...flags: string[]): Promise<Run> {
  return runInProcess(['minutes', 'validate', ...flags], workspace.root);
}

/** The part of the JSON report that the tests look at. */
export interface JsonReport {
  readonly summary: Readonly<Record<string, number>>;
  readonly files: readonly { file: string; findings: readonly { rule: string; severity: string }[] }[];
}

/** The rules that found something, file by file in the order of places. */
export async function rulesFound(workspace: Workspace, ...flags: string[]): Promise<string[]> {
  const { stdout } = await validate(workspace, '--reporter', 'json', ...flags);
  return (JSON.parse(stdout) as JsonReport).files.flatMap((file) => file.findings.map((one) => one.rule));
}

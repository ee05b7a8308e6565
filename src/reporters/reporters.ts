import { reportGithub } from './github.js';
import { reportJson } from './json.js';
import { reportJunit } from './junit.js';
import { reportPretty } from './pretty.js';
import type { Reporter } from './report.js';
import { reportSarif } from './sarif.js';

export type ReporterName = 'pretty' | 'json' | 'sarif' | 'github' | 'junit';

/** The forms a report can have: `pretty` for people at a terminal, the others for programs. */
export const REPORTERS: Readonly<Record<ReporterName, Reporter>> = {
  pretty: reportPretty,
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
  junit: reportJunit,
};

import { nameIn } from '../syntax/values.js';
import type { ContentRun } from './content-run.js';
import { checkIntent } from './graphics.js';

type Handler = (run: ContentRun) => void;

/** Operators that paint nothing and refer to nothing (ISO 32000-1, Annex A). */
const PLAIN = 'm l c v y h re n W W* w J j M d i cm Td TD Tm T* Tc Tw Tz TL Ts d0 d1 MP DP BX EX';

/** What every operator is looked at for; null where there is nothing to look at, and nothing where there is none such. */
export const HANDLERS: ReadonlyMap<string, Handler | null> = new Map<string, Handler | null>([
  ...PLAIN.split(' ').map((operator): [string, null] => [operator, null]),
  ...['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'].map((operator): [string, Handler] => [
    operator,
    (run) => run.painted('a line or an area'),
  ]),
  ...['Tj', 'TJ', "'", '"'].map((operator): [string, Handler] => [operator, (run) => run.show()]),
  ['Tf', (run) => run.setFont()],
  ['Tr', (run) => run.setMode()],
  ['BT', (run) => run.setInText(true)],
  ['ET', (run) => run.setInText(false)],
  ['q', (run) => run.push()],
  ['Q', (run) => run.pop()],
  ['BDC', (run) => run.open(true)],
  ['BMC', (run) => run.open(false)],
  ['EMC', (run) => run.close()],
  ['rg', (run) => run.device('DeviceRGB')],
  ['RG', (run) => run.device('DeviceRGB')],
  ['g', (run) => run.device('DeviceGray')],
  ['G', (run) => run.device('DeviceGray')],
  ['k', (run) => run.device('DeviceCMYK')],
  ['K', (run) => run.device('DeviceCMYK')],
  ['cs', (run) => selectSpace(run)],
  ['CS', (run) => selectSpace(run)],
  ['sc', null],
  ['SC', null],
  ['scn', (run) => run.fill()],
  ['SCN', (run) => run.fill()],
  ['gs', (run) => run.state()],
  ['Do', (run) => run.object()],
  ['sh', (run) => run.shading()],
  ['ri', (run) => checkIntent(run.contents.findings, run.scanner.operand(0), run.stream.page)],
  ['BI', (run) => inlineImage(run)],
]);

const OWN: ReadonlySet<string | undefined> = new Set(['DeviceRGB', 'DeviceGray', 'DeviceCMYK', 'Pattern']);

function selectSpace(run: ContentRun): void {
  const space = run.scanner.operand(0);
  if (!OWN.has(nameIn(space))) run.named('ColorSpace', space);
  run.space(space);
}

function inlineImage(run: ContentRun): void {
  run.painted('an image');
  run.contents.findings.unreadable(
    'an image in the content itself, which is not looked into',
    run.stream.page,
  );
}

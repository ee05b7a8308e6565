import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode that a function runs before the engine optimizes it; Node 20's own figure is a sixth of it. */
const BUDGET = 400_000;

/**
 * Has the engine optimize a function only when it has proved busier than usual. A build runs for a second or three, in
 * which Node 20 otherwise optimizes hundreds of functions on all processors that the browser prints on; a good part of
 * them it then hardly runs any more. Later engines choose differently: they are left as they are.
 */
export function optimizeLater(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}

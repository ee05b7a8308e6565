import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';

/** The one address on which a preview can be reached: this machine's own, and nobody else's. */
const LOOPBACK = '127.0.0.1';
const FIRST_PORT = 4400;
const PORTS_TRIED = 20;

/** The port is somebody else's. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
  /** Undefined where none was asked for and all that were tried are taken. */
  readonly port: number | undefined;

  constructor(port: number | undefined) {
    super(`port taken: ${port ?? 'all'}`);
    this.port = port;
  }
}

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Ends it at once, whoever is still being answered. */
  readonly close: () => Promise<void>;
}

/**
 * Listens on the loopback address.
 * @param port undefined: 4400 or the next free one; 0: a free one.
 * @throws PortTakenError
 */
export async function listen(answer: RequestListener, port: number | undefined): Promise<Listening> {
  const ports = port === undefined ? Array.from({ length: PORTS_TRIED }, (_, i) => FIRST_PORT + i) : [port];
  for (const one of ports) {
    const server = createServer(answer);
    if (await startsOn(server, one)) return listening(server);
  }
  throw new PortTakenError(port);
}

function startsOn(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen({ host: LOOPBACK, port }, () => resolve(true));
  });
}

function listening(server: Server): Listening {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** How a preview is reached: by number, since `localhost` may be another program's on IPv6. */
export function originOf(port: number): string {
  return `http://${LOOPBACK}:${port}`;
}

import { hash } from 'node:crypto';

/** SHA-256 of some content, 32 hexadecimal digits of it: enough that no two inputs of a workspace share one. */
export function contentHash(content: Buffer | string): string {
  return hash('sha256', content, 'hex').slice(0, 32);
}

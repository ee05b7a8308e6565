import type { FinishedPart } from '../finish/finish-part.js';

/** One document of a package: printed by us, or an attachment as somebody else made it. */
export interface PackagePart {
  readonly part: FinishedPart;
  /** What its bookmark says. */
  readonly title: string;
  /** An address for links from other parts: the top of its first page. */
  readonly anchor: string;
  /** What the names of its own destinations begin with, so that no two parts have the same. */
  readonly prefix: string;
  readonly language: string;
  /** Where the package's page number goes: where the house format has it, or at the edge of somebody else's page. */
  readonly numbering: 'foot' | 'edge';
  /** Whether all of it is confidential: somebody else's pages must be marked so, too. */
  readonly isConfidential: boolean;
}

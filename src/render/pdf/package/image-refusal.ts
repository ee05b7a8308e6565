/** Why an image cannot be printed. */
export type ImageRefusalReason = 'damaged' | 'too-large' | 'unknown-type';

/** An expected end; its message holds nothing of the file. */
export class ImageRefusal extends Error {
  override readonly name = 'ImageRefusal';
  constructor(readonly reason: ImageRefusalReason) {
    super(reason);
  }
}

/** What a byte is to one who reads a PDF (ISO 32000-1, 7.2.2). */
export const [REGULAR, BLANK, DELIMITER] = [0, 1, 2] as const;

/** The kind of each of the 256 bytes. */
export const KIND = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) KIND[byte] = BLANK;
for (const byte of Buffer.from('()<>[]{}/%')) KIND[byte] = DELIMITER;

export const NO_DIGIT = 255;

/** What each of the 256 bytes is worth as a hexadecimal digit. */
export const DIGIT = new Uint8Array(256).fill(NO_DIGIT);
for (const [worth, byte] of Buffer.from('0123456789abcdef').entries()) DIGIT[byte] = worth;
for (const [worth, byte] of Buffer.from('ABCDEF').entries()) DIGIT[byte] = 10 + worth;

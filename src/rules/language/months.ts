/** Names of months, for regular expressions. */
export const MONTHS = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december';

/** The same with a capital. */
export const MONTHS_WITH_CAPITAL = MONTHS.replaceAll(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());

/** True for the day of a month in figures. */
export function isDay(figures: string): boolean {
  const day = Number(figures);
  return day >= 1 && day <= 31;
}

/** A step with what is told of it: a measure that colours it, and words that stand on it. */
export interface Heated {
  id: string;
  measure: number;
  told: string;
}

/** How many shades there are, from the palest. */
export const SHADES = 5;

/** The shade of a measure among the others: 0 for none, then by its share of the largest. */
export function shadeOf(measure: number, largest: number): number {
  if (measure <= 0 || largest <= 0) return 0;
  return Math.max(1, Math.min(SHADES, Math.ceil((measure / largest) * SHADES)));
}

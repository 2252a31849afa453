import { type Standing, STANDINGS } from "@/lib/domain/entrepreneur/level";

/** Levels 1, 2 and 3 as themselves, a graduate as 4. */
export const standingColumn = (standing: Standing): number => STANDINGS.indexOf(standing) + 1;

export function standingOf(column: number): Standing {
  const standing = STANDINGS[column - 1];
  if (standing === undefined) throw new RangeError(`no standing ${column}`);
  return standing;
}

import type { Comparator } from "./tree.ts"

/** Whether two numbers stand as an ordering comparator says. */
export function isOrdered(
  comparator: Exclude<Comparator, "==" | "!=">,
  left: number | bigint,
  right: number | bigint,
): boolean {
  switch (comparator) {
    case "<":
      return left < right
    case "<=":
      return left <= right
    case ">":
      return left > right
    case ">=":
      return left >= right
  }
}

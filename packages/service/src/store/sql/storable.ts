import { StoreError } from "../store-error.ts"

/** Whether a database can hold every text in a value: UTF-8 has no halves of surrogate pairs, PostgreSQL no U+0000. */
export function isStorable(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\0")
  return typeof value !== "object" || value === null || Object.values(value).every(isStorable)
}

/** @throws StoreError `unstorable` */
export function requireStorable(value: unknown): void {
  if (!isStorable(value))
    throw new StoreError("unstorable", "a text holds U+0000 or half of a surrogate pair, which cannot be stored")
}

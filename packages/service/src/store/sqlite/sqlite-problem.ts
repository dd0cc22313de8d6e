import { StoreError, type StoreProblem } from "../store-error.ts"

/** SQLite's primary result codes: https://sqlite.org/rescode.html */
const problems: ReadonlyMap<number, readonly [StoreProblem, string]> = new Map([
  [3, ["unavailable", "may not be opened"]],
  [5, ["busy", "is locked by another process"]],
  [6, ["busy", "is locked by another connection"]],
  [8, ["read-only", "may not be written"]],
  [10, ["unavailable", "cannot be read or written"]],
  [11, ["corrupt", "is damaged; restore it from an export or a copy"]],
  [13, ["full", "has no room left; make room and try again"]],
  [14, ["unavailable", "cannot be opened"]],
  [26, ["corrupt", "is not an SQLite database"]],
])

/** What an error of `node:sqlite` means for the file; any other error stays as it is. */
export function sqliteProblem(error: unknown, path: string): unknown {
  const found = problems.get(primaryCode(error))
  if (!found) return error
  const [problem, text] = found
  return new StoreError(problem, `the database ${path} ${text}`, { cause: error })
}

/** Extended codes carry the primary one in their lowest byte. 0 of what is no error of SQLite. */
function primaryCode(error: unknown): number {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number" ? error.errcode & 0xff : 0
}

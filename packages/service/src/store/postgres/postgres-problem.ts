import { StoreError, type StoreProblem } from "../store-error.ts"

/** SQLSTATE, whole or its class: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const problems: readonly (readonly [string, StoreProblem, string])[] = [
  ["08", "unavailable", "cannot be reached"],
  ["28", "unavailable", "refuses the user or the password"],
  ["3D", "unavailable", "does not exist"],
  ["25006", "read-only", "may not be written"],
  ["40", "busy", "was changed by others at the same time; try again"],
  ["53100", "full", "has no room left; make room and try again"],
  ["53", "unavailable", "has no resources left"],
  ["55P03", "busy", "is locked by others"],
  ["57014", "busy", "took too long"],
  ["57P", "unavailable", "is shutting down or was restarted"],
  ["58", "unavailable", "cannot read or write its files"],
  ["XX001", "corrupt", "is damaged"],
  ["XX002", "corrupt", "is damaged"],
]

/** What an error of the driver means; any other error stays as it is. */
export function postgresProblem(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined
  const found = code !== undefined && isSqlState(code) && problems.find(([prefix]) => code.startsWith(prefix))
  if (found) return new StoreError(found[1], `the PostgreSQL database ${found[2]}`, { cause: error })
  // Says all that the driver said, so the log need not tell of it twice.
  return isLost(error, code)
    ? new StoreError("unavailable", `the PostgreSQL database cannot be reached: ${error.message || code}`)
    : error
}

/** Whether the connection is of no further use. */
function isLost(error: Error, code: string | undefined): boolean {
  if (code !== undefined && isSqlState(code)) return false
  return code !== undefined ? /^E[A-Z]/.test(code) : /timeout|terminated|Connection/i.test(error.message)
}

function isSqlState(code: string): boolean {
  return /^[0-9A-Z]{5}$/.test(code) && !/^E[A-Z]{4}$/.test(code)
}

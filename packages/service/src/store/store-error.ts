/**
 * What can go wrong with a store, other than a bug:
 *
 * - `unknown-domain`, `unknown-execution`: what the call names does not exist.
 * - `conflict`: it exists, but is not in the state that the call needs.
 * - `unstorable`: a text of the call cannot be stored; nothing of the call was.
 * - `busy`: another process holds the database; trying again later may help.
 * - `unavailable`: the database cannot be reached or opened.
 * - `full`: there is no room left; nothing of the call was stored.
 * - `read-only`: the database may not be written.
 * - `corrupt`: the file is damaged, or no database.
 * - `foreign`: it is a database, but another program's.
 * - `newer-schema`: a newer version of this service made the database.
 */
export type StoreProblem =
  | "unknown-domain"
  | "unknown-execution"
  | "conflict"
  | "unstorable"
  | "busy"
  | "unavailable"
  | "full"
  | "read-only"
  | "corrupt"
  | "foreign"
  | "newer-schema"

/** A store could not do what it was asked to. The message is for operators, never for callers of the service. */
export class StoreError extends Error {
  override readonly name = "StoreError"
  readonly problem: StoreProblem

  constructor(problem: StoreProblem, message: string, options?: ErrorOptions) {
    super(message, options)
    this.problem = problem
  }
}

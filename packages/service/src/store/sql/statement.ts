/** What both databases take and give: text, whole numbers, nothing. */
export type Value = string | number | null

/**
 * SQL with a `?` for each value, in order. A row of what it gives is an array: objects would take longer than all else.
 */
export interface Statement {
  readonly text: string
  readonly values: readonly Value[]
}

/** Where the two databases differ. */
export interface Dialect {
  /** Tells the planner which index to take, if it can be told. */
  useIndex(name: string): string
}

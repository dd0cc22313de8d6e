import type { Dialect, Value } from "../sql/statement.ts"

/** A value, or a column of them for `unnest`. */
export type Parameter = Value | readonly Value[]

/** Runs SQL with a `?` for each value, in order, and gives the rows: arrays, whose columns the caller knows. */
export interface Queries {
  query<Row extends readonly unknown[]>(text: string, values?: readonly Parameter[]): Promise<Row[]>
}

/** What a store needs of PostgreSQL, whoever speaks to it. Failures are `StoreError`s where they mean one. */
export interface Database extends Queries {
  /** Runs a function as one transaction: what it wrote stays if it resolves, and only then. */
  transaction<Result>(action: (queries: Queries) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** PostgreSQL numbers its parameters. */
export function numbered(text: string): string {
  let count = 0
  return text.replaceAll("?", () => `$${++count}`)
}

/**
 * What every connection is told. Each of our statements has one right plan, the index that was made for it, read in its
 * order; the planner would stray from it as long as a table is small or its statistics are old.
 */
export const settings = {
  enable_sort: "off",
  enable_seqscan: "off",
  enable_bitmapscan: "off",
  enable_hashjoin: "off",
  enable_mergejoin: "off",
  join_collapse_limit: "1",
  plan_cache_mode: "force_generic_plan",
  // To start a worker takes longer than a page.
  max_parallel_workers_per_gather: "0",
  jit: "off",
} as const

/** PostgreSQL takes no hints; with these settings it needs none. */
export const dialect: Dialect = { useIndex: () => "" }

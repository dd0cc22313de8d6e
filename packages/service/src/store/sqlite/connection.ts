import { DatabaseSync, type StatementSync } from "node:sqlite"
import { setTimeout as delay } from "node:timers/promises"
import type { Statement, Value } from "../sql/statement.ts"
import { StoreError } from "../store-error.ts"
import { sqliteProblem } from "./sqlite-problem.ts"

/** How long SQLite itself waits for a lock, which stops the whole process; after that we wait without stopping it. */
const blockingWait = 20
const pauseBetweenTries = 10

/** One connection to an SQLite file. Statements are prepared once. */
export class Connection {
  readonly #database: DatabaseSync
  readonly #path: string
  readonly #patience: number
  readonly #prepared = new Map<string, StatementSync>()

  /**
   * @param path of the file, or `:memory:`
   * @param patience how long to wait for another process's lock, in milliseconds
   */
  constructor(path: string, patience: number) {
    this.#path = path
    this.#patience = patience
    try {
      this.#database = new DatabaseSync(path, { timeout: blockingWait })
    } catch (error) {
      throw sqliteProblem(error, path)
    }
  }

  /** All rows of a statement. The caller knows its columns. */
  all<Row extends readonly unknown[]>({ text, values }: Statement): Row[] {
    const rows: unknown[] = this.prepare(text).all(...values)
    return rows as Row[]
  }

  get<Row extends readonly unknown[]>(text: string, ...values: readonly Value[]): Row | undefined {
    const row: unknown = this.prepare(text).get(...values)
    return row as Row | undefined
  }

  /** @returns how many rows changed */
  run(text: string, ...values: readonly Value[]): number {
    return Number(this.prepare(text).run(...values).changes)
  }

  execute(sql: string): void {
    this.#database.exec(sql)
  }

  prepare(text: string): StatementSync {
    let statement = this.#prepared.get(text)
    if (!statement) {
      statement = this.#database.prepare(text)
      statement.setReturnArrays(true)
      this.#prepared.set(text, statement)
    }
    return statement
  }

  /** Runs a function that needs no transaction of its own, again as long as the database is locked. */
  async attempt<Result>(action: () => Result): Promise<Result> {
    const end = Date.now() + this.#patience
    for (;;) {
      try {
        return action()
      } catch (error) {
        const problem = sqliteProblem(error, this.#path)
        if (!(problem instanceof StoreError && problem.problem === "busy") || Date.now() >= end) throw problem
      }
      await delay(pauseBetweenTries)
    }
  }

  /** Runs a function as one transaction: what it wrote stays if it returns, and only then. */
  transaction<Result>(action: () => Result): Promise<Result> {
    return this.attempt(() => {
      this.#database.exec("BEGIN IMMEDIATE")
      try {
        const result = action()
        this.#database.exec("COMMIT")
        return result
      } catch (error) {
        // A full disk makes SQLite roll back by itself.
        if (this.#database.isTransaction) this.#database.exec("ROLLBACK")
        throw error
      }
    })
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close()
  }
}

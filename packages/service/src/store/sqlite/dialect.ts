import type { Dialect } from "../sql/statement.ts"

/** The index that is the table itself cannot be given a name. */
const names: ReadonlyMap<string, string> = new Map([["tagged_by_start", "sqlite_autoindex_execution_tag_1"]])

/** Without statistics SQLite may take an index that has only some of the columns, and sift rows. */
export const dialect: Dialect = { useIndex: (name) => `INDEXED BY ${names.get(name) ?? name}` }

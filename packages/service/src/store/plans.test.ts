/** Reads the plan of every listing on both engines: each has to be one range of one index, in its order. */
import { describe, expect, it } from "vitest"
import { numbered, dialect as postgres, type Queries } from "./postgres/database.ts"
import { deleteTags } from "./postgres/executions.ts"
import { migrate } from "./postgres/migrate.ts"
import { migrations as postgresMigrations } from "./postgres/migrations.ts"
import { poolDatabase } from "./postgres/pool-database.ts"
import type { ExecutionQuery, WorkflowQuery } from "./queries.ts"
import { executionsStatement } from "./sql/executions-statement.ts"
import type { Dialect, Statement } from "./sql/statement.ts"
import { endedStatement, workflowsStatement } from "./sql/workflows-statement.ts"
import type { Connection } from "./sqlite/connection.ts"
import { dialect as sqlite } from "./sqlite/dialect.ts"
import { migrations as sqliteMigrations } from "./sqlite/migrations.ts"
import { openDatabase } from "./sqlite/open-database.ts"
import { databaseUrl, dropSchema, embeddedDatabase } from "./testing.ts"

interface Case {
  readonly name: string
  statement(dialect: Dialect): Statement
  readonly index: string
  /** What bounds the range, as SQLite prints it. */
  readonly range: string
}

const filters = [
  { key: "", equal: "domain_id=?", filter: undefined },
  { key: "workflow_", equal: "domain_id=? AND workflow_id=?", filter: { by: "workflowId", workflowId: "w" } },
  { key: "status_", equal: "domain_id=? AND status=?", filter: { by: "status", status: "FAILED" } },
  { key: "name_", equal: "domain_id=? AND name_id=?", filter: { by: "type", name: "n" } },
  { key: "type_", equal: "domain_id=? AND type_id=?", filter: { by: "type", name: "n", version: "1" } },
  { key: "tag", equal: "domain_id=? AND tag=?", filter: { by: "tag", tag: "t" } },
] as const

const executionCases: readonly Case[] = filters.flatMap(({ key, equal, filter }) =>
  (["start", "close"] as const).flatMap((time) =>
    (["newest-first", "oldest-first"] as const).flatMap((order) =>
      [undefined, { time: 5, seq: 7 }].map((after): Case => {
        const query: ExecutionQuery = { domain: "d", time, from: 1, to: 9, filter, order, pageSize: 100, after }
        const column = `${time}_ms`
        const outer =
          order === "newest-first" ? `${column}>? AND (${column},seq)<(?,?)` : `(${column},seq)>(?,?) AND ${column}<?`
        return {
          name: `${filter?.by ?? "no filter"}${key === "type_" ? " with version" : ""}, ${time}, ${order}, ${after ? "next" : "first"} page`,
          statement: (dialect) => executionsStatement(1, query, dialect),
          index: key === "tag" ? `tagged_by_${time}` : `closed_by_${key}${time}`,
          range: `${equal} AND ${after ? outer : `${column}>? AND ${column}<?`}`,
        }
      }),
    ),
  ),
)

const workflowConditions: readonly Partial<WorkflowQuery>[] = [
  {},
  { endedFrom: 3 },
  { workflowType: "APPFLOW_INTEGRATION" },
  { endedFrom: 3, workflowType: "APPFLOW_INTEGRATION" },
]
/** So many that they are not sorted. */
const many = 100_000
const workflowCases: readonly Case[] = workflowConditions.flatMap((conditions) =>
  [undefined, "FAILED"].flatMap((status) =>
    [undefined, 2].flatMap((createdFrom) =>
      [undefined, { time: 5, workflowId: "w" }].map((after): Case => {
        const query: WorkflowQuery = { domain: "d", pageSize: 100, status, createdFrom, after, ...conditions }
        const bounds = [after && "(newness,workflow_id)>(?,?)", createdFrom !== undefined && "newness<?"]
        const equal = status === undefined ? "domain_id=?" : "domain_id=? AND status=?"
        return {
          name: `workflows by ${Object.keys({ ...conditions, ...(status && { status }), ...(createdFrom && { createdFrom }) })}, ${after ? "next" : "first"} page`,
          statement: (dialect) => workflowsStatement(1, query, many, dialect),
          index: status === undefined ? "workflow_by_creation" : "workflow_by_status",
          range: [equal, ...bounds.filter(Boolean)].join(" AND "),
        }
      }),
    ),
  ),
)

const cases = [...executionCases, ...workflowCases]

/** The only listing that is sorted: when few workflows have ended. They are counted before. */
const endedQuery: WorkflowQuery = { domain: "d", status: "FAILED", endedFrom: 3, pageSize: 100 }
const endedStatements = (dialect: Dialect) => [
  endedStatement(1, 3, dialect),
  workflowsStatement(1, endedQuery, 9, dialect),
]

it("covers every filter, order, direction and page", () => {
  expect(executionCases.length).toBe(6 * 2 * 2 * 2)
  expect(workflowCases.length).toBe(4 * 2 * 2 * 2)
  expect(new Set(cases.map(({ statement }) => statement(postgres).text)).size).toBe(cases.length)
})

/** What may follow the range: rows are looked up by their key. */
const lookups: ReadonlySet<string> = new Set([
  "SEARCH e USING INDEX sqlite_autoindex_execution_1 (seq=?)",
  "SEARCH y USING INTEGER PRIMARY KEY (rowid=?)",
  "SEARCH n USING INTEGER PRIMARY KEY (rowid=?)",
  "SEARCH type_name USING COVERING INDEX sqlite_autoindex_type_name_1 (name=?)",
  "SEARCH workflow_type USING COVERING INDEX sqlite_autoindex_workflow_type_1 (name_id=? AND version=?)",
])

describe("SQLite reads", async () => {
  const db = await openDatabase(":memory:", 0, sqliteMigrations)

  it.for(cases)("$name", ({ statement, index, range }) => {
    const [first, ...rest] = sqlitePlan(db, statement(sqlite)).filter(
      (detail) => !/^(SCALAR|REUSE) SUBQUERY/.test(detail),
    )
    const table = index.startsWith("workflow") ? "workflow" : index.startsWith("tagged") ? "k" : "e"
    const using = index === "tagged_by_start" ? "PRIMARY KEY" : `INDEX ${index}`
    expect(first?.replace("COVERING ", "")).toBe(`SEARCH ${table} USING ${using} (${range})`)
    for (const detail of rest) expect(lookups).toContain(detail)
  })

  it("what has ended by its end, and sorts it when it is little", () => {
    const search = "INDEX workflow_by_end (domain_id=? AND ended_ms>?)"
    expect(endedStatements(sqlite).map((statement) => sqlitePlan(db, statement))).toEqual([
      ["CO-ROUTINE ended", `SEARCH workflow USING ${search}`, "SCAN ended"],
      ["MATERIALIZE ended", `SEARCH workflow USING ${search}`, "SCAN ended", "USE TEMP B-TREE FOR ORDER BY"],
    ])
  })
})

function sqlitePlan(db: Connection, { text, values }: Statement): string[] {
  const rows = db.all<[id: number, parent: number, unused: number, detail: string]>({
    text: `EXPLAIN QUERY PLAN ${text}`,
    values,
  })
  return rows.map(([, , , detail]) => detail)
}

interface Plan {
  readonly "Node Type": string
  readonly "Index Name"?: string
  readonly "Index Cond"?: string
  readonly Filter?: string
  readonly "Join Filter"?: string
  readonly Plans?: readonly Plan[]
}

/** The plan that the server keeps for a prepared statement, whatever its values. */
async function planOf(db: Queries, { text, values }: Statement): Promise<Plan> {
  await db.query(`PREPARE listing AS ${numbered(text)}`)
  const literals = values.map((value) => (typeof value === "string" ? `'${value}'` : value))
  const [row] = await db.query<[plan: [{ readonly Plan: Plan }]]>(
    `EXPLAIN (FORMAT JSON, COSTS OFF) EXECUTE listing (${literals.join(", ")})`,
  )
  await db.query("DEALLOCATE listing")
  if (!row) throw new Error("there is no plan")
  return row[0][0].Plan
}

function nodes(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodes)]
}

const harmless: ReadonlySet<string> = new Set(["Limit", "Nested Loop", "Memoize", "Index Scan", "Index Only Scan"])

function checkPlan(plan: Plan, { index, range }: Case): void {
  const all = nodes(plan)
  for (const node of all) {
    expect(harmless).toContain(node["Node Type"])
    expect(node.Filter ?? node["Join Filter"]).toBeUndefined()
  }
  const scan = all.find((node) => node["Index Name"] === index)
  expect(scan, `${index} in ${JSON.stringify(plan)}`).toBeDefined()
  for (const column of range.match(/\w+(?=[=<>])|\(\w+,\w+\)(?=[<>])/g) ?? [])
    expect(scan?.["Index Cond"]).toContain(
      column.startsWith("(") ? `ROW(${column.slice(1, -1).replace(",", ", ")})` : column,
    )
}

async function checkEnded(db: Queries): Promise<void> {
  for (const statement of endedStatements(postgres)) {
    const scan = nodes(await planOf(db, statement)).find((node) => node["Index Name"] === "workflow_by_end")
    expect(scan?.["Index Cond"]).toBe("((domain_id = $1) AND (ended_ms >= $2))")
    expect(scan?.Filter).toBeUndefined()
  }
}

async function checkTags(db: Queries): Promise<void> {
  const plan = await planOf(db, { text: deleteTags, values: ["{1}", "{a}", "{2}", "{3}", "{4}"] })
  const scan = nodes(plan).find((node) => node["Index Name"]?.startsWith("tagged_by_"))
  expect(scan?.["Index Cond"]?.match(/ = /g)).toHaveLength(4)
}

describe("embedded PostgreSQL reads", async () => {
  const db = await embeddedDatabase()
  it.for(cases)("$name", async (one) => checkPlan(await planOf(db, one.statement(postgres)), one))
  it("what has ended by its end", () => checkEnded(db))
  it("only those tags that it deletes", () => checkTags(db))
})

const url = databaseUrl
if (url === undefined) it.skip("plans of a PostgreSQL server: DATABASE_URL is not set", () => {})
else
  it("a PostgreSQL server reads like the embedded one", async () => {
    const schema = `plans_${process.pid}`
    const database = poolDatabase(url, schema, 0)
    try {
      await migrate(database, schema, postgresMigrations)
      await database.transaction(async (db) => {
        for (const one of cases) checkPlan(await planOf(db, one.statement(postgres)), one)
        await checkEnded(db)
        await checkTags(db)
      })
    } finally {
      await database.close()
      await dropSchema(url, schema)
    }
  })

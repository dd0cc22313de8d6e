import { connect, createServer, type Socket } from "node:net"
import pg from "pg"
import { describe, expect, it } from "vitest"
import type { Entry } from "../records.ts"
import { databaseUrl, dropSchema, embeddedDatabase, execution } from "../testing.ts"
import { migrate } from "./migrate.ts"
import { migrations } from "./migrations.ts"
import { openPostgresStore } from "./postgres-store.ts"

const domain: Entry = { kind: "domain", domain: { contract: "swf", name: "d" } }
const all = { domain: "d", time: "start", from: 0, order: "oldest-first", pageSize: 100_000 } as const
const executions = (names: readonly string[]): Entry[] =>
  names.map((runId) => ({ kind: "execution", domain: "d", execution: execution(runId, { tags: ["x"] }) }))

it("refuses a newer version's schema", async () => {
  const database = await embeddedDatabase()
  await database.query("UPDATE schema_version SET version = 1000")
  await expect(migrate(database, "smithwright", migrations)).rejects.toMatchObject({
    problem: "newer-schema",
    message: "a newer service made the database: its schema has version 1000, this service knows 2; update the service",
  })
})

it("takes a role that may not change the schema, once it is up to date", async () => {
  const database = await embeddedDatabase()
  await database.query("CREATE ROLE clerk")
  await database.query("GRANT USAGE ON SCHEMA smithwright TO clerk")
  await database.query("GRANT SELECT ON schema_version TO clerk")
  await database.query("SET ROLE clerk")
  await expect(migrate(database, "smithwright", migrations)).resolves.toBeUndefined()
  await expect(migrate(database, "smithwright", [...migrations, ""])).rejects.toThrow("permission denied")
  await database.query("RESET ROLE")
})

it.for([
  ["53100", "full", "the PostgreSQL database has no room left; make room and try again"],
  ["25006", "read-only", "the PostgreSQL database may not be written"],
  ["57P01", "unavailable", "the PostgreSQL database is shutting down or was restarted"],
  ["55P03", "busy", "the PostgreSQL database is locked by others"],
  ["XX001", "corrupt", "the PostgreSQL database is damaged"],
] as const)("takes SQLSTATE %s for %s", async ([code, problem, message]) => {
  const database = await embeddedDatabase()
  const failing = database.query(`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '${code}'; END $$`)
  await expect(failing).rejects.toMatchObject({ name: "StoreError", problem, message })
})

it("says that no server answers", async () => {
  await expect(openPostgresStore("postgres://user@127.0.0.1:1/none")).rejects.toMatchObject({
    problem: "unavailable",
    message: "the PostgreSQL database cannot be reached: connect ECONNREFUSED 127.0.0.1:1",
  })
})

if (databaseUrl === undefined) it.skip("faults of a PostgreSQL server: DATABASE_URL is not set", () => {})
else onServer(databaseUrl)

function onServer(url: string): void {
  describe("a PostgreSQL server", () => {
    it("is made ready once by many processes that start together", async () => {
      const schema = `start_${process.pid}`
      const stores = await Promise.all(Array.from({ length: 5 }, () => openPostgresStore(url, { schema })))
      await Promise.all(stores.map((store) => store.record([domain])))
      expect(await stores[0]?.listDomains()).toEqual([{ contract: "swf", name: "d" }])
      await Promise.all(stores.map((store) => store.close()))
      await dropSchema(url, schema)
    })

    it("takes the same runs from two processes, in whatever order", async () => {
      const schema = `order_${process.pid}`
      const stores = [await openPostgresStore(url, { schema }), await openPostgresStore(url, { schema })]
      await stores[0]?.record([domain])
      const names = Array.from({ length: 2000 }, (_, at) => `r${at}`)
      const tallies = await Promise.all(
        stores.map((store, at) => store.record(executions(at === 0 ? names : names.toReversed()))),
      )
      expect(tallies.reduce((sum, { added }) => sum + added, 0)).toBe(2000)
      expect((await stores[1]?.listClosedExecutions({ ...all, filter: { by: "tag", tag: "x" } }))?.items.length).toBe(
        2000,
      )
      await Promise.all(stores.map((store) => store.close()))
      await dropSchema(url, schema)
    })

    it("is refused when its encoding lacks characters", async () => {
      const name = `latin_${process.pid}`
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING LATIN1 LOCALE "C"`)
      const latin = new URL(url)
      latin.pathname = name
      await expect(openPostgresStore(latin.href)).rejects.toMatchObject({
        problem: "unavailable",
        message: "the PostgreSQL database has the encoding LATIN1; make one with UTF8",
      })
      await client.query(`DROP DATABASE ${name}`)
      await client.end()
    })

    it("may go and come back", async () => {
      const schema = `gone_${process.pid}`
      const { hostname, port } = new URL(url)
      const line = await breakableLine(hostname, Number(port || 5432))
      const throughLine = new URL(url)
      throughLine.host = `127.0.0.1:${line.port}`
      const store = await openPostgresStore(throughLine.href, { schema })
      await store.record([domain, ...executions(["a"])])

      line.cut()
      await expect(store.listClosedExecutions(all)).rejects.toMatchObject({ problem: "unavailable" })
      await expect(store.record(executions(["b"]))).rejects.toMatchObject({ problem: "unavailable" })
      await expect(store.ping()).rejects.toMatchObject({ problem: "unavailable" })

      line.mend()
      await store.ping()
      await store.record(executions(["b"]))
      expect((await store.listClosedExecutions(all)).items.map(({ runId }) => runId)).toEqual(["a", "b"])
      await store.close()
      line.close()
      await dropSchema(url, schema)
    })
  })
}

/** Passes bytes on to a server until it is cut. Its port stays its own. */
async function breakableLine(host: string, port: number) {
  const sockets = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) return near.destroy()
    const far = connect(port, host)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on("error", () => {})
      socket.on("close", () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("the line has no port")
  return {
    port: address.port,
    cut() {
      isCut = true
      for (const socket of sockets) socket.destroy()
    },
    mend() {
      isCut = false
    },
    close: () => server.close(),
  }
}

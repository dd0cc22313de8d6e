import type { Execution } from "../records.ts"
import type { Queries } from "./database.ts"

type Type = Execution["type"]

interface TypeIds {
  readonly nameId: number
  readonly typeId: number
}

type TypeRow = readonly [name: string, version: string, nameId: number, typeId: number]

const find = `SELECT n.name, y.version, y.name_id, y.type_id
  FROM unnest(?::text[], ?::text[]) AS wanted (name, version)
  CROSS JOIN type_name n CROSS JOIN workflow_type y
  WHERE n.name = wanted.name AND y.name_id = n.name_id AND y.version = wanted.version`

/** The ids of workflow types, which are stored when they are new. */
export async function typeIds(db: Queries, types: readonly Type[]): Promise<(type: Type) => TypeIds> {
  // Everybody takes new names in the same order, so nobody waits for somebody who waits for them.
  const wanted = [...new Map(types.map((type) => [keyOf(type), type]))].sort(([a], [b]) => (a < b ? -1 : 1))
  const known = await findTypes(
    db,
    wanted.map(([, type]) => type),
  )
  const missing = wanted.filter(([key]) => !known.has(key)).map(([, type]) => type)
  if (missing.length > 0) {
    await addTypes(db, missing)
    for (const [key, ids] of await findTypes(db, missing)) known.set(key, ids)
  }
  return (type) => {
    const ids = known.get(keyOf(type))
    if (!ids) throw new Error(`the type ${keyOf(type)} was not stored`)
    return ids
  }
}

async function findTypes(db: Queries, types: readonly Type[]): Promise<Map<string, TypeIds>> {
  const rows = await db.query<TypeRow>(find, columnsOf(types))
  return new Map(rows.map(([name, version, nameId, typeId]) => [keyOf({ name, version }), { nameId, typeId }]))
}

async function addTypes(db: Queries, types: readonly Type[]): Promise<void> {
  const [names, versions] = columnsOf(types)
  await db.query("INSERT INTO type_name (name) SELECT * FROM unnest(?::text[]) ON CONFLICT DO NOTHING", [names])
  const sql = `INSERT INTO workflow_type (name_id, version) SELECT n.name_id, wanted.version
    FROM unnest(?::text[], ?::text[]) AS wanted (name, version) CROSS JOIN type_name n WHERE n.name = wanted.name
    ON CONFLICT DO NOTHING`
  await db.query(sql, [names, versions])
}

function columnsOf(types: readonly Type[]): [string[], string[]] {
  return [types.map(({ name }) => name), types.map(({ version }) => version)]
}

function keyOf({ name, version }: Type): string {
  return JSON.stringify([name, version])
}

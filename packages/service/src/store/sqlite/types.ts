import type { Execution } from "../records.ts"
import type { Connection } from "./connection.ts"

interface TypeIds {
  readonly nameId: number
  readonly typeId: number
}

const find = `SELECT y.name_id, y.type_id
  FROM type_name n JOIN workflow_type y ON y.name_id = n.name_id WHERE n.name = ? AND y.version = ?`

/** The ids of a workflow type, which is stored when it is new. */
export function typeIds(db: Connection, { name, version }: Execution["type"]): TypeIds {
  const found = db.get<[nameId: number, typeId: number]>(find, name, version)
  if (found) return { nameId: found[0], typeId: found[1] }
  db.run("INSERT INTO type_name (name) VALUES (?) ON CONFLICT DO NOTHING", name)
  db.run("INSERT INTO workflow_type (name_id, version) SELECT name_id, ? FROM type_name WHERE name = ?", version, name)
  return typeIds(db, { name, version })
}

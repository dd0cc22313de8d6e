import type { Domain } from "../records.ts"
import { StoreError } from "../store-error.ts"
import type { Connection } from "./connection.ts"

/** @throws StoreError `unknown-domain` */
export function domainId(db: Connection, { contract, name }: Domain): number {
  const sql = "SELECT domain_id FROM domain WHERE contract = ? AND name = ?"
  const row = db.get<[id: number]>(sql, contract, name)
  if (!row) throw new StoreError("unknown-domain", `${contract} has no domain ${JSON.stringify(name)}`)
  return row[0]
}

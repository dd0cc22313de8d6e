import type { Domain } from "../records.ts"
import { isStorable } from "../sql/storable.ts"
import { StoreError } from "../store-error.ts"
import type { Queries } from "./database.ts"

/** @throws StoreError `unknown-domain` */
export async function domainId(db: Queries, { contract, name }: Domain): Promise<number> {
  const sql = "SELECT domain_id FROM domain WHERE contract = ? AND name = ?"
  const [row] = isStorable(name) ? await db.query<[id: number]>(sql, [contract, name]) : []
  if (!row) throw new StoreError("unknown-domain", `${contract} has no domain ${JSON.stringify(name)}`)
  return row[0]
}

/** @returns how many of them are new */
export async function recordDomains(db: Queries, domains: readonly Domain[]): Promise<number> {
  if (domains.length === 0) return 0
  const sql = `INSERT INTO domain (contract, name) SELECT * FROM unnest(?::text[], ?::text[])
    ON CONFLICT DO NOTHING RETURNING domain_id`
  const rows = await db.query(sql, [domains.map((one) => one.contract), domains.map((one) => one.name)])
  return rows.length
}

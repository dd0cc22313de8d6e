import type { ExecutionQuery } from "@smithwright/service"

/** The page as one would write it without a thought, for a number of rows to pass over. */
export function offsetPage({ domain, time, order, filter }: ExecutionQuery, offset: number): string {
  const direction = order === "newest-first" ? "DESC" : "ASC"
  const conditions = [`e.domain_id = (SELECT domain_id FROM domain WHERE name = '${domain}')`, "e.close_ms IS NOT NULL"]
  if (filter?.by === "workflowId") conditions.push(`e.workflow_id = '${filter.workflowId}'`)
  if (filter?.by === "status") conditions.push(`e.status = '${filter.status}'`)
  if (filter?.by === "type") conditions.push(`n.name = '${filter.name}'`)
  if (filter?.by === "type" && filter.version !== undefined) conditions.push(`y.version = '${filter.version}'`)
  const tagged = filter?.by === "tag" ? `JOIN execution_tag k ON k.seq = e.seq AND k.domain_id = e.domain_id` : ""
  if (filter?.by === "tag") conditions.push(`k.tag = '${filter.tag}'`)
  return `SELECT e.*, n.name, y.version
    FROM execution e ${tagged} JOIN workflow_type y ON y.type_id = e.type_id JOIN type_name n ON n.name_id = y.name_id
    WHERE ${conditions.join(" AND ")}
    ORDER BY e.${time}_ms ${direction}, e.seq ${direction} LIMIT 101 OFFSET ${offset}`
}

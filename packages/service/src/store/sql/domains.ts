import type { Domain } from "../records.ts"

export type DomainRow = readonly [contract: Domain["contract"], name: string]

/** All domains, as `DomainRow`s. */
export const domainsInOrder = "SELECT contract, name FROM domain ORDER BY domain_id"

export function domainOf([contract, name]: DomainRow): Domain {
  return { contract, name }
}

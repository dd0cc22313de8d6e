import type { Entry } from "../store/records.ts"
import type { Store } from "../store/store.ts"
import { entryJson } from "./entry-json.ts"

/** Everything in a store as lines of NDJSON that `importFile` reads: the domains first. */
export async function* exportLines(store: Store): AsyncGenerator<string> {
  for (const domain of await store.listDomains()) yield line({ kind: "domain", domain })
  for await (const entry of store.scan()) yield line(entry)
}

function line(entry: Entry): string {
  return `${JSON.stringify(entryJson(entry))}\n`
}

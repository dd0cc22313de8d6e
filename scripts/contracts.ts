import { fileURLToPath } from "node:url"
import type { Contract } from "@smithwright/mock/cli"

const documentOf = (name: string): string =>
  fileURLToPath(new URL(`../packages/generated/contract/src/${name}/openapi.json`, import.meta.url))

/** The contracts of this repository, and the ports that they are mocked on. */
export const contracts: readonly Contract[] = [
  {
    name: "swf",
    port: 4010,
    document: documentOf("swf"),
    sdk: { module: "@aws-sdk/client-swf", client: "SWFClient" },
  },
  {
    name: "customer-profiles",
    port: 4011,
    document: documentOf("customer-profiles"),
    sdk: { module: "@aws-sdk/client-customer-profiles", client: "CustomerProfilesClient" },
  },
]

import { paginateListWorkflows } from "@workflow-contracts/client/customer-profiles"
import { expect, test } from "vitest"
import { customerProfilesClients } from "./clients.ts"
import { useServer } from "./targets.ts"

const target = useServer("our mock", "customer-profiles")

// The mock's example has a token for the next page. Asked with that token, it must not hand it out for ever.
test("the pages of our mock end", async () => {
  const { client } = customerProfilesClients["the generated client"](target.url)
  const tokens: unknown[] = []
  const pages = paginateListWorkflows({ client }, { DomainName: "example-domain" })
  for await (const page of pages) tokens.push(page.NextToken)
  expect(tokens).toEqual(["page-2", undefined])
})

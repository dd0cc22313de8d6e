import * as aws from "@aws-sdk/client-customer-profiles"
import * as ours from "@workflow-contracts/client/customer-profiles"
import { describe, expect, test } from "vitest"
import { configuration } from "./clients.ts"
import { useServer } from "./targets.ts"

// The mock's example has a token for the next page. Asked with that token, it must not hand it out for ever.
describe("the pages of our mock end", () => {
  const target = useServer("our mock", "customer-profiles")
  const request = { DomainName: "example-domain" }

  test("for the AWS SDK", async () => {
    const client = new aws.CustomerProfilesClient(configuration(target.url))
    const tokens: unknown[] = []
    for await (const page of aws.paginateListWorkflows({ client }, request)) tokens.push(page.NextToken)
    expect(tokens).toEqual(["page-2", undefined])
  })

  test("for the generated client", async () => {
    const client = new ours.CustomerProfilesClient(configuration(target.url))
    const tokens: unknown[] = []
    for await (const page of ours.paginateListWorkflows({ client }, request)) tokens.push(page.NextToken)
    expect(tokens).toEqual(["page-2", undefined])
  })
})

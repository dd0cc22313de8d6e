import { describe, expect, test } from "vitest"
import { addHeader, customerProfilesClients } from "./clients.ts"
import { workflowsOutput } from "./handlers.ts"
import { useServer } from "./targets.ts"

const errors = [
  ["AccessDeniedException", 403, "client"],
  ["BadRequestException", 400, "client"],
  ["InternalServerException", 500, "server"],
  ["ResourceNotFoundException", 404, "client"],
  ["ThrottlingException", 429, "client"],
] as const

describe.each(["our mock", "the generated server", "stock Prism"] as const)("Customer Profiles from %s", (server) => {
  const target = useServer(server, "customer-profiles")

  describe.each(Object.entries(customerProfilesClients))("to %s", (_name, connectTo) => {
    const connect = () => connectTo(target.url)

    test("ListWorkflows succeeds", async () => {
      const output = await connect().list({
        DomainName: "example-domain",
        MaxResults: 1,
        Status: "COMPLETE",
        QueryStartDate: new Date(1577836800500),
      })
      expect(output).toMatchObject(workflowsOutput)
      expect(output.$metadata.httpStatusCode).toBe(200)
    })

    test.each(errors)("%s arrives as its class with status %i", async (name, status, fault) => {
      const { client, errors, list } = connect()
      addHeader(client, "Prefer", `code=${status}, example=${name}`)
      const answer = list({ DomainName: name })
      await expect(answer).rejects.toBeInstanceOf(errors[name])
      await expect(answer).rejects.toMatchObject({
        name,
        $fault: fault,
        message: expect.stringMatching(/./),
        $metadata: { httpStatusCode: status },
      })
    })

    test("a violated constraint arrives as BadRequestException", async () => {
      const { errors, list } = connect()
      await expect(list({ DomainName: "example-domain", MaxResults: 101 })).rejects.toBeInstanceOf(
        errors.BadRequestException,
      )
    })
  })
})

import { describe, expect, test } from "vitest"
import { customerProfilesClients, swfClients } from "./clients.ts"
import { useServer } from "./targets.ts"
import { forcedWithDates, swfViolations, workflowViolations } from "./violations.ts"

describe.each(["our mock", "the generated server"] as const)("SWF constraints at %s", (server) => {
  const target = useServer(server, "swf")

  describe.each(Object.entries(swfClients))("reach %s as ValidationException", (_name, connect) => {
    test.each(swfViolations)("%s", async (_name, body, member) => {
      await expect(connect(target.url).list(forcedWithDates(body))).rejects.toMatchObject({
        name: "ValidationException",
        message: expect.stringContaining(member),
        $metadata: { httpStatusCode: 400 },
      })
    })
  })
})

describe.each(["our mock", "the generated server", "stock Prism"] as const)(
  "Customer Profiles constraints at %s",
  (server) => {
    const target = useServer(server, "customer-profiles")
    // Plain Prism takes an empty parameter for an absent one.
    const violations = workflowViolations.filter(([name]) => server !== "stock Prism" || name !== "NextToken is empty")

    describe.each(Object.entries(customerProfilesClients))("reach %s as BadRequestException", (_name, connect) => {
      test.each(violations)("%s", async (_name, input) => {
        const { errors, list } = connect(target.url)
        const answer = list(forcedWithDates(input))
        await expect(answer).rejects.toBeInstanceOf(errors.BadRequestException)
        await expect(answer).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } })
      })

      test.each([{}, { DomainName: null }])("or are not even sent, %o", async (input) => {
        await expect(connect(target.url).list(forcedWithDates(input))).rejects.toThrow("input HTTP label: DomainName")
      })
    })
  },
)

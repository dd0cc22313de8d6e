import { sValidator } from "@hono/standard-validator"
import { schemaOfListWorkflowsInputJson } from "@workflow-contracts/validators/customer-profiles"
import { schemaOfListClosedWorkflowExecutionsInput } from "@workflow-contracts/validators/swf"
import { Hono } from "hono"
import { expect, expectTypeOf, test } from "vitest"

const app = new Hono().post("/workflows", sValidator("json", schemaOfListWorkflowsInputJson), (context) => {
  const input = context.req.valid("json")
  expectTypeOf(input.DomainName).toEqualTypeOf<string>()
  expectTypeOf(input.MaxResults).toEqualTypeOf<number | null | undefined>()
  return context.json({ domain: input.DomainName })
})

const post = (body: unknown) =>
  app.request("/workflows", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  })

test("Hono lets a valid body through", async () => {
  const answer = await post({ DomainName: "d", MaxResults: 100 })
  expect([answer.status, await answer.json()]).toEqual([200, { domain: "d" }])
})

test("Hono refuses an invalid body, and says why and where", async () => {
  const answer = await post({ MaxResults: 101 })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({
    error: [
      {
        path: ["DomainName"],
        message: "Value at '/DomainName' failed to satisfy constraint: Member must not be null",
      },
      {
        path: ["MaxResults"],
        message: "Value at '/MaxResults' failed to satisfy constraint: Member must be between 1 and 100, inclusive",
      },
    ],
  })
})

test("steps into lists are numbers", () => {
  const { validate } = schemaOfListClosedWorkflowExecutionsInput["~standard"]
  const filter = { oldestDate: new Date(0) }
  expect(validate({ domain: "d", startTimeFilter: filter })).toEqual({
    value: { domain: "d", startTimeFilter: filter },
  })
  expect(validate({ domain: "d", startTimeFilter: { oldestDate: 0 } })).toMatchObject({
    issues: [{ path: ["startTimeFilter", "oldestDate"] }],
  })
})

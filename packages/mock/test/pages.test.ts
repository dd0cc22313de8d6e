import { expect, test } from "vitest"
import { awsJsonDocument, bodyOf, callFixture, useMock } from "./fixtures.ts"

const key = { type: "object", additionalProperties: { type: "string" } }

const mock = useMock(
  awsJsonDocument({
    Scan: {
      input: { properties: { startKey: key } },
      output: { properties: { page: { type: "object", properties: { lastKey: key, items: { type: "integer" } } } } },
      requests: { First: { value: {} }, Second: { value: { startKey: { id: "1" } } } },
      examples: {
        First: { value: { page: { lastKey: { id: "1" }, items: 1 } } },
        Second: { value: { page: { lastKey: { id: "2" }, items: 2 } } },
      },
      extra: { "x-smithy-pagination": { inputToken: "startKey", outputToken: ["page", "lastKey"] } },
    },
  }),
)

const scan = async (startKey?: object) => (await bodyOf(await callFixture(mock.url, "Scan", { startKey }))).page

test("pages of any tokens lead from one example to another, and end", async () => {
  expect(await scan()).toEqual({ lastKey: { id: "1" }, items: 1 })
  expect(await scan({ id: "1" })).toEqual({ lastKey: { id: "2" }, items: 2 })
  expect(await scan({ id: "2" })).toEqual({ lastKey: { id: "1" }, items: 1 })
})

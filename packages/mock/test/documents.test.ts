import { describe, expect, test } from "vitest"
import { createMock } from "../src/index.ts"
import { bodyOf, callWarehouse, readFixture, useMock } from "./fixtures.ts"

/** The fixture after an edit of its text. */
function edited(from: string, to: string): object {
  const text = JSON.stringify(readFixture("warehouse"))
  if (!text.includes(from)) throw new Error(`the fixture has no ${from}`)
  return JSON.parse(text.replaceAll(from, to))
}

describe("a pattern that is no regular expression in Unicode mode", () => {
  const mock = useMock(edited('"^[A-Z]+$"', '"^[\\\\w-.]+$"'))

  test("is told of", () => {
    expect(mock.warnings).toEqual([
      'The pattern "^[\\\\w-.]+$" is no regular expression in Unicode mode, so it is not checked. Mend it in the model.',
    ])
  })

  test("leaves every other check on", async () => {
    const answer = await callWarehouse(mock.url, "ListBoxes", { shelf: "s", zone: "a", pageSize: 101 })
    expect(await bodyOf(answer)).toMatchObject({
      message:
        "1 validation error detected. Value at '/pageSize' failed to satisfy constraint: Member must be at most 100",
    })
  })
})

describe("a document that cannot be mocked is refused", () => {
  test.each([
    [
      "for a reference to another",
      edited("#/components/schemas/Place", "http://127.0.0.1:9/place.json"),
      "http://127.0.0.1:9/place.json",
    ],
    ["for a reference to a file", edited("#/components/schemas/Place", "/etc/hostname"), "/etc/hostname"],
    ["without operations", { openapi: "3.1.0", info: { title: "t", version: "1" }, paths: {} }, "no operations"],
    [
      "for an operation without answers",
      { openapi: "3.1.0", paths: { "/a": { get: { responses: {} } } } },
      "GET /a has no response",
    ],
  ])("%s", async (_name, document, message) => {
    await expect(createMock({ contract: "fixture", document })).rejects.toThrow(message)
  })
})

describe("names that mean something to JavaScript", () => {
  const mock = useMock(readFixture("warehouse"))

  test.each(['{"shelf": "s", "__proto__": {"polluted": 1}}', '{"shelf": "s", "toString": 2, "constructor": 3}'])(
    "do no harm: %s",
    async (body) => {
      expect((await callWarehouse(mock.url, "ListBoxes", body)).status).toBe(200)
      expect("polluted" in {}).toBe(false)
    },
  )
})

describe("a schema that allows long lists in long lists", () => {
  const list = (items: object) => ({ type: "array", items, minItems: 1, maxItems: 10_000 })
  const schema = list(
    list(list({ type: "object", additionalProperties: list({ type: "string", maxLength: 100_000 }) })),
  )
  const content = { "application/json": { schema } }
  const lists = {
    openapi: "3.1.0",
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: { title: "Lists", version: "1" },
    paths: { "/lists": { get: { operationId: "GetLists", responses: { 200: { description: "lists", content } } } } },
  }
  const mock = useMock(lists, { seed: "a" })

  test.each(["", "dynamic=true"])("gets short ones (%j)", async (prefer) => {
    const answer = await fetch(`${mock.url}/lists`, { headers: { prefer } })
    const text = await answer.text()
    expect(answer.status).toBe(200)
    expect(text).toMatch(/^\[\[\[\{/)
    expect(text.length).toBeLessThan(30_000)
  })
})

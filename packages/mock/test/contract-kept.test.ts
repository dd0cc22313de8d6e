import { describe, expect, test } from "vitest"
import { awsJsonDocument, bodyOf, callFixture, useMock } from "./fixtures.ts"

/** Nothing matches. */
const hard = { type: "string", pattern: "^(?!.*)x$" }
const count = { properties: { count: { type: "integer", maximum: 9 } } }

const mock = useMock(
  awsJsonDocument({
    Broken: {
      input: { properties: { of: { type: "string" } } },
      output: count,
      requests: { First: { value: { of: "first" } } },
      examples: { First: { value: { count: 10 } }, Second: { value: { count: 9 } } },
    },
    AllBroken: { output: count, examples: { Only: { value: { count: "many" } } } },
    Impossible: { output: { properties: { x: hard }, required: ["x"] } },
  }),
)

describe("an example that breaks the contract", () => {
  test("is passed over", async () => {
    expect(await bodyOf(await callFixture(mock.url, "Broken"))).toEqual({ count: 9 })
  })

  test("gives way to made-up values when there is no other", async () => {
    const answer = await callFixture(mock.url, "AllBroken")
    expect(answer.status).toBe(200)
    expect((await bodyOf(answer)).count).toBeLessThanOrEqual(9)
  })

  test.each([
    ["was asked for", {}, { prefer: "example=First" }],
    ["is the example of this request", { of: "first" }, {}],
  ])("and %s is a 500 that says so", async (why, body, headers) => {
    const answer = await callFixture(mock.url, "Broken", body, headers)
    expect(answer.status).toBe(500)
    expect(await bodyOf(answer)).toEqual({
      __type: "InternalFailure",
      message: `The example "First", which ${why}, breaks the contract: Value at '/count' must be at most 9`,
    })
  })
})

test("a contract that no made-up answer keeps is a 500 that says so", async () => {
  const answer = await callFixture(mock.url, "Impossible")
  expect(answer.status).toBe(500)
  expect((await bodyOf(answer)).message).toMatch(
    /^The mock could not make up an answer of Impossible that keeps the contract: ./,
  )
})

const named = { type: "object", propertyNames: { enum: ["Policy", "Delay"] }, additionalProperties: { type: "string" } }
const makingUp = useMock(
  awsJsonDocument({
    Named: { output: { properties: { attributes: named }, required: ["attributes"] } },
    Hard: {
      output: {
        properties: {
          name: { type: "string" },
          hard,
          tags: { type: "array", items: { type: "object", properties: { key: hard }, required: ["key"] } },
        },
      },
    },
  }),
)

describe("made-up values", () => {
  test("have the keys that a map may have", async () => {
    const { attributes } = await bodyOf(await callFixture(makingUp.url, "Named"))
    expect(attributes).toEqual({ Delay: expect.any(String), Policy: expect.any(String) })
  })

  test("go without what cannot be made up", async () => {
    const body = await bodyOf(await callFixture(makingUp.url, "Hard"))
    expect(body).toEqual({ name: expect.any(String), tags: [] })
  })
})

const inherited = useMock(
  awsJsonDocument({
    Inherit: {
      input: { properties: { constructor: { type: "string", minLength: 2 } } },
      output: {
        properties: { constructor: { type: "string" }, toString: { type: "number" } },
        required: ["constructor"],
      },
    },
  }),
)

describe("a member named like what every object inherits", () => {
  test("may be absent", async () => {
    expect((await callFixture(inherited.url, "Inherit")).status).toBe(200)
  })

  test("is checked", async () => {
    const answer = await callFixture(inherited.url, "Inherit", { constructor: "x" })
    expect(await bodyOf(answer)).toMatchObject({ message: expect.stringContaining("at '/constructor'") })
  })

  test("is made up", async () => {
    const body = await bodyOf(await callFixture(inherited.url, "Inherit", { constructor: "xy" }))
    expect(Object.keys(body)).toContain("constructor")
  })
})

const hostile = useMock(
  awsJsonDocument({
    LongText: { output: { properties: { text: { type: "string", minLength: 2 ** 31 } } } },
    LongPattern: { output: { properties: { text: { type: "string", pattern: "^((((a*)*)*)*)*$" } } } },
    LongLists: {
      output: {
        properties: {
          lists: { type: "array", minItems: 9e8, items: { type: "array", minItems: 9e8, items: { type: "string" } } },
        },
      },
    },
  }),
)

const wide = (depth: number): object => ({
  type: "object",
  properties: Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [
      `m${index}`,
      depth === 0 ? { type: "string" } : wideReference(depth - 1),
    ]),
  ),
})
const wideReference = (depth: number) => ({ $ref: `#/components/schemas/Wide${depth}` })

const tooWide = useMock({
  ...awsJsonDocument({ Widen: { input: wideReference(9), output: wideReference(9) } }),
  components: { schemas: Object.fromEntries(Array.from({ length: 10 }, (_, depth) => [`Wide${depth}`, wide(depth)])) },
})

describe("a contract that asks for more than there is room for", () => {
  test.each(["LongText", "LongPattern"])("goes without it: %s", async (operation) => {
    const answer = await callFixture(hostile.url, operation)
    expect([answer.status, await answer.text()]).toEqual([200, "{}"])
  })

  test("checks requests all the same", async () => {
    const deep = (depth: number): unknown => (depth < 0 ? 1 : { m3: deep(depth - 1) })
    expect(await bodyOf(await callFixture(tooWide.url, "Widen", { m3: deep(8) }))).toEqual({
      __type: "SerializationException",
      message: "Value at '/m3/m3/m3/m3/m3/m3/m3/m3/m3/m3' must be a string",
    })
    const answer = await callFixture(tooWide.url, "Widen")
    expect([answer.status, (await bodyOf(answer)).message]).toEqual([500, expect.stringContaining("too large")])
  })

  test("gets a 500 that says so", async () => {
    const answer = await callFixture(hostile.url, "LongLists")
    expect(answer.status).toBe(500)
    expect((await bodyOf(answer)).message).toMatch(/What the contract asks for is too large$/)
  })
})

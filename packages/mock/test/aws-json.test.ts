import { describe, expect, test } from "vitest"
import { bodyOf, callWarehouse, readFixture, useMock } from "./fixtures.ts"

const mock = useMock(readFixture("warehouse"))
const type = "application/x-amz-json-1.0"
const box = { id: "b-1" }

describe("an awsJson operation", () => {
  test("answers with its example, and every digit of it", async () => {
    const answer = await callWarehouse(mock.url, "ListBoxes", { shelf: "north" })
    expect(answer.status).toBe(200)
    expect(answer.headers.get("content-type")).toBe(type)
    expect(answer.headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/)
    expect(await answer.text()).toBe('{"boxes":[{"id":"b-1","weight":1.5,"storedAt":1326581114.02}]}')
  })

  test("has a request id of its own in each answer", async () => {
    const answers = await Promise.all([1, 2].map(() => callWarehouse(mock.url, "ListBoxes", { shelf: "north" })))
    expect(new Set(answers.map(({ headers }) => headers.get("x-amzn-requestid"))).size).toBe(2)
  })

  test.each(["amz-1.0", "AMZ-1.0", "identity"])("accepts Content-Encoding %s", async (encoding) => {
    const headers = { "content-encoding": encoding }
    expect((await callWarehouse(mock.url, "ListBoxes", { shelf: "north" }, headers)).status).toBe(200)
  })

  test("accepts parameters of the media type", async () => {
    const headers = { "content-type": `${type}; charset=utf-8` }
    expect((await callWarehouse(mock.url, "ListBoxes", { shelf: "north" }, headers)).status).toBe(200)
  })

  test("ignores members it does not know", async () => {
    expect((await callWarehouse(mock.url, "ListBoxes", { shelf: "north", colour: "blue" })).status).toBe(200)
  })

  test("takes null for absent", async () => {
    expect((await callWarehouse(mock.url, "ListBoxes", { shelf: "north", zone: null })).status).toBe(200)
    expect(
      (await callWarehouse(mock.url, "PutBox", { box: { ...box, inside: [{ ...box, weight: null }] } })).status,
    ).toBe(200)
  })

  test("leaves null in sparse lists", async () => {
    expect((await callWarehouse(mock.url, "PutBox", { box, notes: [null, "n"] })).status).toBe(200)
  })

  test("makes up what it has no example of, within the contract, the same each time", async () => {
    const answers = await Promise.all([1, 2].map(() => callWarehouse(mock.url, "PutBox", { box })))
    const [first, second] = await Promise.all(answers.map(bodyOf))
    expect(first).toEqual(second)
    expect(first?.id).toMatch(/^box-[0-9]{4}$/)
    expect(first?.state).toMatch(/^(OPEN|SEALED)$/)
    expect(first?.place).toSatisfy((place: object) => Object.keys(place).length === 1)
  })
})

/** Each row breaks one constraint: the operation, its body, the place that the answer names and what it says there. */
const violations: readonly (readonly [string, object, string, string])[] = [
  ["ListBoxes", {}, "/shelf", "Member is required"],
  ["ListBoxes", { shelf: null }, "/shelf", "Member is required"],
  ["ListBoxes", { shelf: "" }, "/shelf", "Member must have at least 1 character"],
  ["ListBoxes", { shelf: "123456789" }, "/shelf", "Member must have at most 8 characters"],
  ["ListBoxes", { shelf: "s", zone: "a" }, "/zone", 'Member must match pattern "^[A-Z]+$"'],
  ["ListBoxes", { shelf: "s", pageSize: -1 }, "/pageSize", "Member must be at least 0"],
  ["ListBoxes", { shelf: "s", pageSize: 101 }, "/pageSize", "Member must be at most 100"],
  ["ListBoxes", { shelf: "s", state: "SHUT" }, "/state", "Member must be one of OPEN, SEALED"],
  ["PutBox", { box: {} }, "/box/id", "Member is required"],
  ["PutBox", { box: { ...box, inside: [{ id: "" }] } }, "/box/inside/0/id", "Member must have at least 1 character"],
  ["PutBox", { box, place: { floor: 10 } }, "/place/floor", "Member must be at most 9"],
  ["PutBox", { box, labels: { a: "12345" } }, "/labels/a", "Member must have at most 4 characters"],
  ["PutBox", { box, tags: [] }, "/tags", "Member must have at least 1 item"],
  ["PutBox", { box, tags: ["a", "b", "a"] }, "/tags", "Member must not hold the same item twice"],
]

describe("a request that breaks a constraint", () => {
  test.each(violations)("%s %j is refused at %s", async (operation, body, place, reason) => {
    const answer = await callWarehouse(mock.url, operation, body)
    expect(answer.status).toBe(400)
    expect(answer.headers.get("content-type")).toBe(type)
    const error = await bodyOf(answer)
    expect(error.__type).toMatch(/^(smithy\.framework#)?ValidationException$/)
    expect(error.message).toBe(
      `1 validation error detected. Value at '${place}' failed to satisfy constraint: ${reason}`,
    )
  })

  test("gets all of its faults at once, as a list too where the error has one", async () => {
    const answer = await callWarehouse(mock.url, "ListBoxes", { pageSize: 101 })
    expect(await bodyOf(answer)).toEqual({
      __type: "smithy.framework#ValidationException",
      message:
        "2 validation errors detected. Value at '/shelf' failed to satisfy constraint: Member is required; " +
        "Value at '/pageSize' failed to satisfy constraint: Member must be at most 100",
      fieldList: [
        { path: "/shelf", message: "Member is required" },
        { path: "/pageSize", message: "Member must be at most 100" },
      ],
    })
  })

  test("gets the first twenty of many faults", async () => {
    const labels = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`l${index}`, "12345"]))
    const { message } = await bodyOf(await callWarehouse(mock.url, "PutBox", { box, labels }))
    expect(message).toMatch(/^1000 validation errors detected\. .*'\/labels\/l19' [^;]*; and 980 more$/)
  })

  test("is refused whatever else it prefers", async () => {
    const answer = await callWarehouse(mock.url, "ListBoxes", {}, { prefer: "code=400, example=LockedFault" })
    expect(await bodyOf(answer)).toMatchObject({ __type: "smithy.framework#ValidationException" })
  })

  test("does not matter to the next one", async () => {
    await callWarehouse(mock.url, "ListBoxes", {})
    expect((await callWarehouse(mock.url, "ListBoxes", { shelf: "north" })).status).toBe(200)
  })

  test("counts characters, not UTF-16 units", async () => {
    expect((await callWarehouse(mock.url, "ListBoxes", { shelf: "\u{1f436}".repeat(8) })).status).toBe(200)
  })
})

/** Each row cannot be read as the protocol: the headers that differ, the body, the status, the error, its message. */
const broken: readonly (readonly [string, Record<string, string>, unknown, number, string, string])[] = [
  ["malformed JSON", {}, '{"shelf": ', 400, "SerializationException", "The body is not valid JSON"],
  ["a list", {}, [], 400, "SerializationException", "The body must be a JSON object"],
  ["a number for text", {}, { shelf: 7 }, 400, "SerializationException", "Value at '/shelf' must be a string"],
  [
    "text for a number",
    {},
    { shelf: "s", pageSize: "7" },
    400,
    "SerializationException",
    "'/pageSize' must be an integer",
  ],
  ["a fraction", {}, { shelf: "s", pageSize: 1.5 }, 400, "SerializationException", "'/pageSize' must be an integer"],
  ["too deep a nest", {}, "[".repeat(100_000), 400, "SerializationException", "more than 500 levels"],
  [
    "no target",
    { "x-amz-target": "" },
    {},
    400,
    "UnknownOperationException",
    '"Warehouse.ListBoxes", "Warehouse.PutBox"',
  ],
  [
    "another target",
    { "x-amz-target": "Warehouse.Burn" },
    {},
    400,
    "UnknownOperationException",
    '"Warehouse.Burn" is unknown',
  ],
  [
    "another service",
    { "x-amz-target": "Shop.ListBoxes" },
    {},
    400,
    "UnknownOperationException",
    '"Shop.ListBoxes" is unknown',
  ],
  [
    "another media type",
    { "content-type": "text/plain" },
    "{}",
    415,
    "UnsupportedMediaTypeException",
    `must be ${type}, not text/plain`,
  ],
  [
    "an unknown encoding",
    { "content-encoding": "br" },
    {},
    415,
    "UnsupportedMediaTypeException",
    "br is not supported",
  ],
]

describe("a request that breaks the protocol", () => {
  test.each(broken)("%s", async (_name, headers, body, status, name, message) => {
    const answer = await callWarehouse(mock.url, "ListBoxes", body, headers)
    expect([answer.status, answer.headers.get("content-type")]).toEqual([status, type])
    expect(answer.headers.get("x-amzn-requestid")).toMatch(/./)
    expect(await bodyOf(answer)).toEqual({ __type: name, message: expect.stringContaining(message) })
  })

  test.each([
    ["two members of a union", { box, place: { shelf: "s", floor: 1 } }, "/place"],
    ["no member of a union", { box, place: {} }, "/place"],
    ["an unknown member of a union", { box, place: { roof: 1 } }, "/place"],
  ])("%s", async (_name, body, place) => {
    const answer = await callWarehouse(mock.url, "PutBox", body)
    expect(await bodyOf(answer)).toEqual({
      __type: "SerializationException",
      message: `Value at '${place}' must have exactly one of its members`,
    })
  })

  test("null in a list that is not sparse", async () => {
    const answer = await callWarehouse(mock.url, "PutBox", { box, tags: [null] })
    expect(await bodyOf(answer)).toEqual({
      __type: "SerializationException",
      message: "Value at '/tags/0' must be a string",
    })
  })

  test("an empty body is an empty object", async () => {
    const answer = await callWarehouse(mock.url, "ListBoxes", "")
    expect(await bodyOf(answer)).toMatchObject({ message: expect.stringContaining("'/shelf'") })
  })

  test("another path, another method", async () => {
    expect((await fetch(`${mock.url}/Warehouse.ListBoxes`, { method: "POST" })).status).toBe(404)
    const answer = await fetch(mock.url, { method: "PUT" })
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"])
  })
})

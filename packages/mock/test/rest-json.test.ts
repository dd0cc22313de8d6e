import { describe, expect, test } from "vitest"
import { bodyOf, callLibrary, readFixture, useMock } from "./fixtures.ts"

const mock = useMock(readFixture("library"))

describe("a restJson operation", () => {
  test("answers with its example", async () => {
    const answer = await callLibrary(mock.url, "/shelves/novels/books?max-results=2", { body: { Status: "IN" } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get("content-type")).toBe("application/json")
    expect(answer.headers.get("x-amzn-requestid")).toMatch(/./)
    expect(await answer.text()).toBe('{"Items":[{"Isbn":"1-2","LentAt":1640995200.5}]}')
  })

  test.each([undefined, ""])("needs no body (%j)", async (body) => {
    expect((await callLibrary(mock.url, "/shelves/novels/books", { body })).status).toBe(200)
  })

  test("takes null for absent", async () => {
    expect((await callLibrary(mock.url, "/shelves/novels/books", { body: { Status: null } })).status).toBe(200)
  })

  test("without content has none", async () => {
    const answer = await callLibrary(mock.url, "/books/1-2", { method: "DELETE" })
    expect([answer.status, await answer.text()]).toEqual([204, ""])
  })

  test("of one path is told apart by its method", async () => {
    const answer = await callLibrary(mock.url, "/books/1-2", { method: "GET" })
    expect(Object.keys(await bodyOf(answer)).sort()).toEqual(["Isbn", "LentAt"])
  })

  test("carries text", async () => {
    const answer = await callLibrary(mock.url, "/books/1-2/cover", {
      method: "PUT",
      headers: { "content-type": "text/plain" },
      body: "{no JSON",
    })
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/plain"])
    expect(await answer.text()).toBe("<o>")
  })
})

/** Each row breaks one constraint: the path, the request, the place that the answer names and what it says there. */
const violations = [
  ["/shelves/123456789/books", {}, "/Shelf", "Member must have at most 8 characters"],
  ["/shelves/a%20b/books", {}, "/Shelf", 'Member must match pattern "^[a-zA-Z0-9_-]+$"'],
  ["/shelves/s/books?max-results=0", {}, "/max-results", "Member must be at least 1"],
  ["/shelves/s/books?max-results=101", {}, "/max-results", "Member must be at most 100"],
  ["/shelves/s/books?next-token=", {}, "/next-token", "Member must have at least 1 character"],
  ["/shelves/s/books?next-token=123456789", {}, "/next-token", "Member must have at most 8 characters"],
  [
    "/shelves/s/books",
    { headers: { "X-Library-Card": "" } },
    "/X-Library-Card",
    "Member must have at least 1 character",
  ],
  [
    "/shelves/s/books",
    { headers: { "X-Library-Card": "12345" } },
    "/X-Library-Card",
    "Member must have at most 4 characters",
  ],
  ["/shelves/s/books", { body: { Status: "GONE" } }, "/Status", "Member must be one of LENT, IN"],
] as const

describe("a request that breaks a constraint", () => {
  test.each(violations)("%s %j is refused at %s", async (path, request, place, reason) => {
    const answer = await callLibrary(mock.url, path, request)
    expect(answer.status).toBe(400)
    expect(answer.headers.get("x-amzn-errortype")).toBe("BadRequestException")
    expect(await bodyOf(answer)).toEqual({
      Message: `1 validation error detected. Value at '${place}' failed to satisfy constraint: ${reason}`,
    })
  })

  test("of an operation without such an error gets ValidationException", async () => {
    const answer = await callLibrary(mock.url, "/books/1-2/cover", {
      method: "PUT",
      headers: { "content-type": "text/plain" },
      body: "123456789",
    })
    expect([answer.status, answer.headers.get("x-amzn-errortype")]).toEqual([400, "ValidationException"])
    expect(await bodyOf(answer)).toEqual({
      message:
        "1 validation error detected. Value at '/' failed to satisfy constraint: Member must have at most 8 characters",
    })
  })
})

const broken = [
  [
    "malformed JSON",
    "/shelves/s/books",
    { body: '{"Status": ' },
    400,
    "SerializationException",
    "The body is not valid JSON",
  ],
  ["a list", "/shelves/s/books", { body: [] }, 400, "SerializationException", "The body must be a JSON object"],
  [
    "a number for text",
    "/shelves/s/books",
    { body: { Status: 7 } },
    400,
    "SerializationException",
    "'/Status' must be a string",
  ],
  [
    "text for a number",
    "/shelves/s/books?max-results=many",
    {},
    400,
    "SerializationException",
    "'/max-results' must be an integer",
  ],
  [
    "nothing for a number",
    "/shelves/s/books?max-results=",
    {},
    400,
    "SerializationException",
    "'/max-results' must not be empty",
  ],
  ...["1.0", "1e1", "0x10", "%205", "+5"].map(
    (text) =>
      [
        `${text} for an integer`,
        `/shelves/s/books?max-results=${text}`,
        {},
        400,
        "SerializationException",
        "'/max-results' must be an integer",
      ] as const,
  ),
  [
    "a broken escape in the query",
    "/shelves/s/books?next-token=%zz",
    {},
    400,
    "SerializationException",
    "no character: next-token=%zz",
  ],
  ["a broken escape", "/shelves/%E0%A4%A/books", {}, 400, "SerializationException", "%E0%A4%A"],
  ["half a character", "/shelves/s/books", { body: { Status: "\ud800" } }, 400, "BadRequestException", "LENT, IN"],
  [
    "another media type",
    "/shelves/s/books",
    { headers: { "content-type": "text/plain" }, body: "{}" },
    415,
    "UnsupportedMediaTypeException",
    "must be application/json, not text/plain",
  ],
  ["an unknown path", "/nothing/here", {}, 404, "UnknownOperationException", "no operation at /nothing/here"],
  [
    "a path without its label",
    "/shelves//books",
    {},
    404,
    "UnknownOperationException",
    "no operation at /shelves//books",
  ],
] as const

describe("a request that breaks the protocol", () => {
  test.each(broken)("%s", async (_name, path, request, status, name, message) => {
    const answer = await callLibrary(mock.url, path, request)
    expect([answer.status, answer.headers.get("x-amzn-errortype")]).toEqual([status, name])
    expect(answer.headers.get("x-amzn-requestid")).toMatch(/./)
    expect(await answer.text()).toContain(message)
  })

  test("a method that the path does not have", async () => {
    const answer = await callLibrary(mock.url, "/books/1-2", { method: "PATCH" })
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, DELETE"])
    expect(answer.headers.get("x-amzn-errortype")).toBe("MethodNotAllowedException")
  })
})

import { describe, expect, test } from "vitest"
import { bodyOf, callLibrary, callWarehouse, readFixture, useMock } from "./fixtures.ts"

/** A document of one awsJson operation with examples, as the generator writes them: errors are named after their shape. */
const media = (schema: object, examples: object) => ({
  content: { "application/x-amz-json-1.0": { schema, examples } },
})
const counter = useMock({
  openapi: "3.1.0",
  info: { title: "Counter", version: "1" },
  jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
  paths: {
    "/Counter.Count": {
      post: {
        operationId: "Count",
        parameters: [{ name: "X-Amz-Target", in: "header", schema: { type: "string", const: "Counter.Count" } }],
        requestBody: media(
          { type: "object", properties: { of: { type: "string" }, since: { type: "number" } } },
          {
            Count_example1: { summary: "Sheep", value: { of: "sheep" } },
            Count_example2: { summary: "Goats", value: { of: "goats", since: 1.5 } },
            Count_example3: { summary: "Wolves", value: { of: "wolves" } },
          },
        ),
        responses: {
          200: {
            description: "the count",
            ...media(
              { type: "object", properties: { count: { type: "integer" }, about: { type: "number" } } },
              {
                Count_example1: { summary: "Sheep", value: { count: 9007199254740993n, about: 1e-7 } },
                Count_example2: { summary: "Goats", value: { count: -18446744073709551615n } },
              },
            ),
          },
          400: {
            description: "an error",
            ...media(
              { type: "object", properties: { __type: { type: "string" }, message: { type: "string" } } },
              { WolfFault: { summary: "Wolves", value: { __type: "example#WolfFault", message: "Run" } } },
            ),
          },
        },
      },
    },
  },
})

describe("the example that is answered with", () => {
  const count = async (body: object) => {
    const answer = await fetch(counter.url, {
      method: "POST",
      headers: { "content-type": "application/x-amz-json-1.0", "x-amz-target": "Counter.Count" },
      body: JSON.stringify(body),
    })
    return answer.text()
  }

  test.each([
    ["is that whose request equals the input", { since: 1.5, of: "goats" }, '{"count":-18446744073709551615}'],
    [
      "does not care for null and unknown members",
      { of: "wolves", since: null, x: 1 },
      '{"__type":"example#WolfFault","message":"Run"}',
    ],
    ["may be an error, found by its title", { of: "wolves" }, '{"__type":"example#WolfFault","message":"Run"}'],
    ["is the first when none equals", { of: "goats" }, '{"count":9007199254740993,"about":1e-7}'],
    ["is the first without input", {}, '{"count":9007199254740993,"about":1e-7}'],
  ])("%s", async (_name, body, text) => {
    expect(await count(body)).toBe(text)
  })
})

describe("an example with parameters", () => {
  const library = readFixture("library")
  const operation = library.paths as Record<string, Record<string, { responses: Record<string, object> }>>
  Object.assign(operation["/shelves/{Shelf}/books"]?.post?.responses["200"] ?? {}, {
    content: {
      "application/json": {
        examples: { First: { value: { Items: [] } }, Novels: { value: { Items: [{ Isbn: "novel" }] } } },
      },
    },
  })
  const mock = useMock(library)

  test.each([
    ["/shelves/novels/books?max-results=1", { Status: "LENT" }, { Items: [{ Isbn: "novel" }] }],
    ["/shelves/novels/books?max-results=2", { Status: "LENT" }, { Items: [] }],
    ["/shelves/novels/books?max-results=1&next-token=x", { Status: "LENT" }, { Items: [] }],
    ["/shelves/poems/books?max-results=1", { Status: "LENT" }, { Items: [] }],
    ["/shelves/novels/books?max-results=1", {}, { Items: [] }],
  ])("%s %j", async (path, body, expected) => {
    expect(await bodyOf(await callLibrary(mock.url, path, { body }))).toEqual(expected)
  })
})

describe("pages", () => {
  const page = (token: string, required: readonly string[] = []) => ({
    get: {
      operationId: "ListPages",
      parameters: [{ name: "next-token", in: "query", schema: { type: "string" } }],
      responses: {
        200: {
          description: "a page",
          content: {
            "application/json": {
              schema: { type: "object", properties: { Items: {}, [token]: { type: "string" } }, required },
              examples: { First: { value: { Items: [1], [token]: "page-2" } } },
            },
          },
        },
      },
    },
  })
  const mock = useMock({
    openapi: "3.1.0",
    info: { title: "Pages", version: "1" },
    paths: { "/pages": page("NextToken"), "/required": page("NextToken", ["NextToken"]), "/names": page("Name") },
  })

  test.each([
    ["/pages", { Items: [1], NextToken: "page-2" }],
    ["/pages?next-token=page-1", { Items: [1], NextToken: "page-2" }],
    ["/pages?next-token=page-2", { Items: [1] }],
    ["/required?next-token=page-2", { Items: [1], NextToken: "page-2" }],
    ["/names?next-token=page-2", { Items: [1], Name: "page-2" }],
  ])("end when the token comes back: %s", async (path, body) => {
    expect(await bodyOf(await fetch(`${mock.url}${path}`))).toEqual(body)
  })
})

describe("an example's headers", () => {
  const mock = useMock({
    openapi: "3.1.0",
    info: { title: "Headers", version: "1" },
    paths: {
      "/headers": {
        get: {
          operationId: "GetHeaders",
          responses: {
            200: {
              description: "headers",
              headers: {
                "X-Place": { schema: { type: "string" }, examples: { First: { value: "Zürich" } } },
                "X-Evil": { schema: { type: "string" }, examples: { First: { value: "a\r\nX-Other: \u{1f436}" } } },
                "X-Count": { schema: { type: "integer" }, examples: { Second: { value: 2 } } },
              },
              content: { "application/json": { examples: { First: { value: 1 }, Second: { value: 2 } } } },
            },
          },
        },
      },
    },
  })

  test.each([
    ["First", 1, "Zürich", "a??X-Other: ??", null],
    ["Second", 2, null, null, "2"],
  ])("go with it, whatever they hold: %s", async (name, body, place, evil, count) => {
    const answer = await fetch(`${mock.url}/headers`, { headers: { prefer: `example=${name}` } })
    expect(await answer.json()).toBe(body)
    expect(["x-place", "x-evil", "x-count"].map((header) => answer.headers.get(header))).toEqual([place, evil, count])
    expect(answer.headers.has("x-other")).toBe(false)
  })
})

describe("the document", () => {
  const document = readFixture("warehouse")
  const mock = useMock(document)

  test("is not changed by what is asked of the mock", async () => {
    for (const prefer of ["", "dynamic=true", "code=400"])
      await callWarehouse(mock.url, "ListBoxes", { shelf: "north" }, { prefer })
    expect(document).toEqual(readFixture("warehouse"))
  })
})

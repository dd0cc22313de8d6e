import { describe, expect, test } from "vitest"
import { bodyOf, useMock } from "./fixtures.ts"

const operation = (name: string, parameters: object[] = []) => ({
  get: {
    operationId: name,
    parameters,
    responses: {
      200: {
        description: name,
        content: { "application/json": { schema: { type: "object" }, examples: { Only: { value: { name } } } } },
      },
    },
  },
})
const shelf = { name: "Shelf", in: "path", required: true, schema: { type: "string", maxLength: 4 } }

const mock = useMock({
  openapi: "3.1.0",
  info: { title: "Library", version: "1" },
  jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
  paths: {
    "/shelves/{Shelf}": operation("GetShelf", [shelf]),
    "/shelves/{Shelf}?list": operation("ListShelf", [shelf]),
    "/shelves/{Shelf}?list&sort=up": operation("SortShelf", [shelf]),
  },
})

describe("a path with literals in the query string", () => {
  test.each([
    ["/shelves/a", "GetShelf"],
    ["/shelves/a?sort=up", "GetShelf"],
    ["/shelves/a?x=1&list=", "ListShelf"],
    ["/shelves/a?sort=down&list", "ListShelf"],
    ["/shelves/a?sort=up&list", "SortShelf"],
  ])("%s is %s", async (path, name) => {
    expect(await bodyOf(await fetch(mock.url + path))).toEqual({ name })
  })

  test("is checked as any other", async () => {
    expect((await fetch(`${mock.url}/shelves/abcde?list`)).status).toBe(400)
  })
})

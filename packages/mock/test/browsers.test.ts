import { describe, expect, test } from "vitest"
import { awsJsonDocument, callLibrary, callWarehouse, readFixture, useMock } from "./fixtures.ts"

const warehouse = useMock(readFixture("warehouse"))
const library = useMock(readFixture("library"))

describe("CORS", () => {
  test("a preflight is allowed what it asks for", async () => {
    const answer = await fetch(`${library.url}/shelves/novels/books`, {
      method: "OPTIONS",
      headers: {
        origin: "https://example.com",
        "access-control-request-method": "PUT",
        "access-control-request-headers": "authorization,x-amz-date",
        "access-control-request-private-network": "true",
      },
    })
    expect(answer.status).toBe(204)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "PUT",
      "access-control-allow-headers": "authorization,x-amz-date",
      "access-control-allow-private-network": "true",
    })
  })

  test.each([200, 400, 404])("pages may read answers of status %i, and their headers", async (status) => {
    const path = status === 404 ? "/nowhere" : `/shelves/novels/books${status === 400 ? "?max-results=0" : ""}`
    const answer = await callLibrary(library.url, path)
    expect(answer.status).toBe(status)
    expect(answer.headers.get("access-control-allow-origin")).toBe("*")
    expect(answer.headers.get("access-control-expose-headers")?.split(",")).toEqual(
      expect.arrayContaining(["x-amzn-requestid", "x-amzn-errortype"]),
    )
  })

  test("OPTIONS alone is no preflight", async () => {
    expect((await fetch(warehouse.url, { method: "OPTIONS" })).status).toBe(405)
  })
})

describe("GET /", () => {
  test("lists the operations as JSON", async () => {
    const answer = await fetch(warehouse.url)
    expect(answer.headers.get("content-type")).toBe("application/json")
    expect(await answer.json()).toMatchObject({
      contract: "fixture",
      protocol: "awsJson1_0",
      operations: expect.arrayContaining([
        {
          name: "ListBoxes",
          method: "POST",
          path: "/",
          headers: { "x-amz-target": "Warehouse.ListBoxes" },
          answers: {
            200: ["Small boxes", "No boxes"],
            400: ["ValidationException", "UnknownShelfFault", "LockedFault"],
            500: ["ForkliftFault"],
          },
        },
      ]),
    })
  })

  test("lists them as a page for browsers", async () => {
    const answer = await fetch(library.url, { headers: { accept: "text/html,application/xhtml+xml;q=0.9" } })
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8")
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'")
    expect(await answer.text()).toContain("<code>POST /shelves/{Shelf}/books</code>")
  })

  const hostile = useMock(
    awsJsonDocument({
      "<script>alert(\"&')</script>": { output: {}, examples: { "</td><img src=x>": { value: {} } } },
    }),
  )
  test("escapes what a contract says", async () => {
    const page = await (await fetch(hostile.url, { headers: { accept: "text/html" } })).text()
    expect(page).not.toMatch(/<script|<img/)
    expect(page).toContain("&lt;script&gt;alert(&quot;&amp;&#39;)&lt;/script&gt;")
  })

  test("is no place to send to", async () => {
    expect((await callWarehouse(warehouse.url, "Nothing", {})).status).toBe(400)
    expect((await fetch(library.url, { method: "DELETE" })).status).toBe(404)
  })
})

import { expect, test, vi } from "vitest"
import { splitUrl } from "./query.ts"
import { compileRoutes } from "./router.ts"
import { parseUriPattern } from "./uri-pattern.ts"

const routes = [
  "GET /",
  "GET /a",
  "PUT /a",
  "GET /a/{x}",
  "GET /a/b",
  "GET /a/{x}/c",
  "GET /a/b/{y+}",
  "GET /g/{key+}/end",
  "GET /g/{key+}",
  "GET /q?kind=one",
  "GET /q?kind",
  "GET /q",
].map((target) => {
  const [method = "", uri = ""] = target.split(" ")
  return { method, pattern: parseUriPattern(uri), target }
})

const find = compileRoutes(routes)

function route(method: string, url: string) {
  const { path, query } = splitUrl(url)
  return find(method, path, query)
}

test.each([
  ["/", "GET /", []],
  ["/a", "GET /a", []],
  ["/a/b", "GET /a/b", []],
  ["/a/z", "GET /a/{x}", ["z"]],
  ["/a/%2F", "GET /a/{x}", ["%2F"]],
  ["/a/b/c", "GET /a/b/{y+}", ["c"]],
  ["/a/z/c", "GET /a/{x}/c", ["z"]],
  ["/a/b/c/d", "GET /a/b/{y+}", ["c/d"]],
  ["/g/1/end/2/end", "GET /g/{key+}/end", ["1/end/2"]],
  ["/g/1/end", "GET /g/{key+}/end", ["1"]],
  ["/g/1/2", "GET /g/{key+}", ["1/2"]],
  ["/g/end", "GET /g/{key+}", ["end"]],
  ["/g/1/2/", "GET /g/{key+}", ["1/2"]],
  ["/a/", "GET /a", []],
  ["/a/z/", "GET /a/{x}", ["z"]],
  ["/q", "GET /q", []],
  ["/q?kind=two", "GET /q?kind", []],
  ["/q?other=1&kind=one", "GET /q?kind=one", []],
  ["http://host/a?x", "GET /a", []],
])("%s is %s", (url, target, labels) => {
  expect(route("GET", url)).toEqual({ target, labels })
})

test.each(["/z", "/a//", "/a//c", "/a/z/d", "/g/", "//a"])("%s is nothing", (url) => {
  expect(route("GET", url)).toEqual({ allowed: [] })
})

test("a path without the method names those that it has", () => {
  expect(route("DELETE", "/a")).toEqual({ allowed: ["GET", "PUT"] })
})

test("a greedy label is only put together when its end is found, since hostile ones are long", () => {
  const slice = vi.spyOn(Array.prototype, "slice")
  const found = route("GET", "/g/1/2/3/4/5")
  expect(slice).toHaveBeenCalledTimes(1)
  slice.mockRestore()
  expect(found).toEqual({ target: "GET /g/{key+}", labels: ["1/2/3/4/5"] })
})

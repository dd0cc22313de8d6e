import { describe, expect, test } from "vitest"
import { canonicalRequest } from "./canonical-request.ts"
import { signedUrl } from "./signature-claim.ts"

const host = { host: "library.test" }

function canonical(url: string, headers: Record<string, string> = host): string[] {
  const { signal } = new AbortController()
  const request = { method: "GET", url, headers, signal, readBody: notAsked, streamBody: notAsked }
  return canonicalRequest("GET", signedUrl(request), headers, new Set(Object.keys(headers)), "HASH").split("\n")
}

function notAsked(): never {
  throw new Error("a canonical request needs no body")
}

test("holds all that is signed", () => {
  const headers = { ...host, "x-amz-date": "20260131T235959Z", accept: "*/*" }
  expect(canonical("/shelves?page=2", headers)).toEqual([
    "GET",
    "/shelves",
    "page=2",
    "accept:*/*",
    "host:library.test",
    "x-amz-date:20260131T235959Z",
    "",
    "accept;host;x-amz-date",
    "HASH",
  ])
})

describe("a path", () => {
  test.each([
    ["/", "/"],
    ["/a/b/", "/a/b/"],
    ["//a///b", "/a/b"],
    ["/a/./b/../c", "/a/c"],
    ["/../../a", "/a"],
    ["/..", "/"],
    // What was sent is encoded once more.
    ["/a%20b/%2F/%C3%A9", "/a%2520b/%252F/%25C3%25A9"],
    ["/%2e%2e/a", "/%252e%252e/a"],
    ["/é", "/%C3%A9"],
    ["/!'()*~+:@$;,=&", "/%21%27%28%29%2A~%2B%3A%40%24%3B%2C%3D%26"],
  ])("%s is signed as %s", (path, signed) => {
    expect(canonical(path)[1]).toBe(signed)
  })

  test("of an absolute URL is that behind the host", () => {
    expect(canonical("http://library.test/a?b=c").slice(1, 3)).toEqual(["/a", "b=c"])
  })
})

describe("a query", () => {
  test.each([
    ["", ""],
    ["a", "a="],
    ["a=&b", "a=&b="],
    ["b=2&a=1", "a=1&b=2"],
    ["a=2&b=&a=10&a=1", "a=1&a=10&a=2&b="],
    ["a=b+c&d=b%20c&e=%2B", "a=b%20c&d=b%20c&e=%2B"],
    ["é=é&%C3%A8=%c3%a8", "%C3%A8=%C3%A8&%C3%A9=%C3%A9"],
    // In the order of what is encoded.
    ["a-=1&a=2&%C3%A9=3&Z=4&~=5", "%C3%A9=3&Z=4&a=2&a-=1&~=5"],
    ["a=!'()*~-._/", "a=%21%27%28%29%2A~-._%2F"],
    ["a==&b=%26", "a=%3D&b=%26"],
    ["constructor=1&toString=2&10=3&9=4", "10=3&9=4&constructor=1&toString=2"],
    ["X-Amz-Signature=0&a=1", "a=1"],
  ])("%s is signed as %s", (query, signed) => {
    expect(canonical(`/?${query}`)[2]).toBe(signed)
  })

  test.each(["__proto__=1", "a=1&__pro%74o__=2", "x-amz-signature=1", "X-Amz-Signature=0&X-AMZ-SIGNATURE=1"])(
    "%s has a name that the signer would leave out",
    (query) => {
      expect(() => canonical(`/?${query}`)).toThrow("The query has a name that cannot be signed")
    },
  )
})

test.each([
  ["  a  b \t c  ", "a b c"],
  ["", ""],
  ['"a   b"', '"a b"'],
  ["a,  b , c", "a, b , c"],
  ["ü\u00a0 ü", "ü\u00a0 ü"],
])("the header value %j is signed as %j", (value, signed) => {
  expect(canonical("/", { ...host, "x-note": value })[4]).toBe(`x-note:${signed}`)
})

test("headers that proxies change are signed when the client signed them", () => {
  const headers = { ...host, "user-agent": "a", "proxy-note": "b", constructor: "c" }
  expect(canonical("/", headers).slice(3, 9)).toEqual([
    "constructor:c",
    "host:library.test",
    "proxy-note:b",
    "user-agent:a",
    "",
    "constructor;host;proxy-note;user-agent",
  ])
})

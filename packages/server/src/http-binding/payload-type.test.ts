import { expect, test } from "vitest"
import type { HttpRequest } from "../http.ts"
import { compileAcceptCheck } from "./payload-type.ts"

const check = compileAcceptCheck(["application/json"])

function asking(accept: string | undefined): HttpRequest {
  return {
    method: "GET",
    url: "/",
    headers: { accept },
    signal: new AbortController().signal,
    readBody: async () => new Uint8Array(),
    streamBody: () => new ReadableStream(),
  }
}

test.each([
  undefined,
  "",
  "*/*",
  "application/json",
  "application/*",
  "text/html, */*;q=0.1",
  "Application/JSON; charset=utf-8",
  "application/json;q=0.001",
])("takes %j", (accept) => {
  expect(() => check(asking(accept))).not.toThrow()
})

test.each(["text/html", "text/*", "application/xml, text/plain", "application/json;q=0", "*/*; q=0.00"])(
  "refuses %j",
  (accept) => {
    expect(() => check(asking(accept))).toThrow("The answer is application/json")
  },
)

test("takes anything when any type will do", () => {
  expect(() => compileAcceptCheck([])(asking("text/html"))).not.toThrow()
})

test("takes a type without the parameters that the model gives it", () => {
  expect(() => compileAcceptCheck(["Text/Plain; charset=utf-8"])(asking("text/plain"))).not.toThrow()
})

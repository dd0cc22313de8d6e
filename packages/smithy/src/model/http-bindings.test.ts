import { expect, test } from "vitest"
import { type HttpBinding, requestBindings, responseBindings } from "./http-bindings.ts"
import { aggregate, modelOf, operation, type TraitValues } from "./testing.ts"

const text = "smithy.api#String"

function structure(members: Readonly<Record<string, TraitValues>>) {
  const entries = Object.entries(members).map(([name, traits]) => [name, [text, traits]] as const)
  return aggregate("structure", "a#S", Object.fromEntries(entries))
}

const act = operation("a#Do", { input: "a#S", output: "a#S" })

const brief = (bindings: readonly HttpBinding[]) => bindings.map(({ location, name }) => `${location} ${name}`)

test("each binding trait of a request puts its member somewhere", () => {
  const input = structure({
    id: { httpLabel: {}, required: {} },
    max: { httpQuery: "max-results" },
    others: { httpQueryParams: {} },
    etag: { httpHeader: "If-Match" },
    meta: { httpPrefixHeaders: "x-meta-" },
    status: { httpResponseCode: {} },
    plain: {},
  })
  expect(brief(requestBindings(modelOf(input), act))).toEqual([
    "label id",
    "query max-results",
    "queryParams others",
    "header If-Match",
    "prefixHeaders x-meta-",
    "document status",
    "document plain",
  ])
})

test("in a response, bindings of requests count for nothing", () => {
  const output = structure({ id: { httpLabel: {} }, max: { httpQuery: "m" }, status: { httpResponseCode: {} } })
  expect(brief(responseBindings(modelOf(output), output))).toEqual([
    "document id",
    "document max",
    "responseCode status",
  ])
  expect(brief(responseBindings(modelOf(output), act))).toEqual(["document id", "document max", "responseCode status"])
})

test("a payload leaves the other members unbound", () => {
  const output = structure({ etag: { httpHeader: "ETag" }, content: { httpPayload: {} }, lost: {} })
  expect(brief(responseBindings(modelOf(output), output))).toEqual(["header ETag", "payload content", "unbound lost"])
})

test("an operation without input or output has no bindings", () => {
  expect(requestBindings(modelOf(), operation("a#Ping"))).toEqual([])
  expect(responseBindings(modelOf(), operation("a#Ping"))).toEqual([])
})

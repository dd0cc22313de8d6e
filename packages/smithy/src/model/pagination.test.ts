import { expect, test } from "vitest"
import { paginationOf } from "./pagination.ts"
import { aggregate, modelOf, operation, service } from "./testing.ts"

const text = "smithy.api#String"
const number = "smithy.api#Integer"
const input = aggregate("structure", "a#In", { token: text, max: number })
const output = aggregate("structure", "a#Out", { result: "a#Page", token: text })
const page = aggregate("structure", "a#Page", { next: text, rows: "a#Rows" })
const rows = aggregate("list", "a#Rows", { member: text })

function pagination(own: Record<string, string> | undefined, inherited: Record<string, string> = {}) {
  const root = service("a#Root", { operations: ["a#List"] }, { paginated: inherited })
  const list = operation("a#List", { input: "a#In", output: "a#Out" }, own ? { paginated: own } : {})
  const found = paginationOf(modelOf(input, output, page, rows, root, list), root, list)
  if (!found) return undefined
  const names = (path: readonly { name: string }[] | undefined) => path?.map(({ name }) => name).join(".")
  return {
    inputToken: found.inputToken.name,
    outputToken: names(found.outputToken),
    items: names(found.items),
    pageSize: found.pageSize?.name,
  }
}

test("paths may lead into the output", () => {
  const own = { inputToken: "token", outputToken: "result.next", items: "result.rows", pageSize: "max" }
  expect(pagination(own)).toEqual(own)
})

test("what an operation leaves out comes from its service", () => {
  const inherited = { inputToken: "token", outputToken: "token", pageSize: "max" }
  expect(pagination({ outputToken: "result.next" }, inherited)).toEqual({
    inputToken: "token",
    outputToken: "result.next",
    items: undefined,
    pageSize: "max",
  })
})

test("without the trait, or without tokens that exist, there is none", () => {
  expect(pagination(undefined, { inputToken: "token", outputToken: "token" })).toBeUndefined()
  expect(pagination({ inputToken: "token" })).toBeUndefined()
  expect(pagination({ inputToken: "token", outputToken: "result.rows.member.x" })).toBeUndefined()
  expect(pagination({ inputToken: "constructor", outputToken: "token" })).toBeUndefined()
})

import { expect, test } from "vitest"
import { formatIdl, isError, loadModel, printAst, printIdl } from "../src/index.ts"

const levels = 10_000

function nested(open: string, close: string, middle = ""): string {
  return open.repeat(levels) + middle + close.repeat(levels)
}

function chain(link: (index: number) => string): string {
  return Array.from({ length: levels }, (_, index) => link(index)).join("\n")
}

const idl = (text: string) => ({ name: "a.smithy", text: `$version: "2.0"\n${text}` })
const json = (text: string) => ({ name: "a.json", text })
const path = (text: string) => {
  const matcher = `{ output: { path: "${text}", expected: "a", comparator: "stringEquals" } }`
  return `@smithy.waiters#waitable(A: { acceptors: [{ state: "success", matcher: ${matcher} }] })\noperation O {}`
}
const selector = (text: string) => {
  return `metadata validators = [{ name: "EmitEachSelector", configuration: { selector: "${text}" } }]`
}

test.each([
  ["lists", idl(`metadata a = ${nested("[", "]")}`)],
  ["open lists", idl(`metadata a = ${"[".repeat(levels)}`)],
  ["objects", idl(`metadata a = ${nested("{ a: ", "}", "1")}`)],
  ["values of traits", idl(`namespace a\n@tags(${nested("[", "]")})\nstring A`)],
  ["lists in JSON", json(`{"smithy": "2.0", "metadata": {"a": ${nested("[", "]")}}}`)],
  ["objects in JSON", json(`{"smithy": "2.0", "metadata": {"a": ${nested('{"a":', "}", "1")}}}`)],
  ["open objects in JSON", json('{"a":'.repeat(levels))],
  ["blocks", idl(`namespace a\n${"apply A { ".repeat(levels)}`)],
  ["inline structures", idl(`namespace a\n${"operation A { input := ".repeat(levels)}`)],
  ["selectors", idl(selector(nested(":not(", ")", "string")))],
  ["JMESPath expressions", idl(`namespace a\n${path(nested("(", ")", "a"))}`)],
  ["JMESPath fields", idl(`namespace a\n${path(`${"a.".repeat(levels)}a`)}`)],
  [
    "circles of mixins",
    idl(`namespace a\n${chain((at) => `@mixin structure A${at} with [A${(at + 1) % levels}] {}`)}`),
  ],
  [
    "circles of required members",
    idl(`namespace a\n${chain((at) => `structure A${at} { @required a: A${(at + 1) % levels} }`)}`),
  ],
  ["circles of lists", idl(`namespace a\n${chain((at) => `list A${at} { member: A${(at + 1) % levels} }`)}`)],
  [
    "circles of resources",
    idl(`namespace a\n${chain((at) => `resource A${at} { resources: [A${(at + 1) % levels}] }`)}`),
  ],
])("10 000 levels of %s are answered with an error", (_, source) => {
  const { diagnostics } = loadModel([source])
  expect(diagnostics.some(isError)).toBe(true)
  expect(diagnostics.filter((one) => isError(one) && one.span?.source !== source)).toEqual([])
  if (source.name === "a.smithy") formatIdl(source)
})

test.each([
  ["structures", (at: number) => `structure A${at} { a: A${at + 1} }`, "structure"],
  ["lists", (at: number) => `list A${at} { member: A${at + 1} }`, "string"],
  ["mixins", (at: number) => `@mixin structure A${at} with [A${at + 1}] {}`, "@mixin structure"],
  ["resources", (at: number) => `resource A${at} { resources: [A${at + 1}] }`, "resource"],
  ["traits", (at: number) => `@A${at + 1} @trait structure A${at} {}`, "@trait structure"],
])("a chain of 10 000 %s is loaded and printed", (_, link, last) => {
  const body = last === "string" ? "" : " {}"
  const source = idl(`namespace a\n${chain(link)}\n${last} A${levels}${body}`)
  const { model, diagnostics } = loadModel([source])
  expect(diagnostics.filter(isError)).toEqual([])
  const again = loadModel([...printIdl(model)].map(([name, text]) => ({ name, text })))
  expect(printAst(again.model)).toBe(printAst(model))
})

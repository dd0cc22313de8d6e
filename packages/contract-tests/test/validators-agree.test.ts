import { isListWorkflowsOutputJson } from "@workflow-contracts/validators/customer-profiles"
import {
  isListClosedWorkflowExecutionsInputJson,
  isListClosedWorkflowExecutionsOutputJson,
} from "@workflow-contracts/validators/swf"
import { Ajv2020 } from "ajv/dist/2020.js"
import fc from "fast-check"
import { expect, test } from "vitest"
import { type Contract, readDocument } from "./targets.ts"

/** Whether a value fits a schema of a contract's OpenAPI document. Enums of outputs are open: the text alone counts. */
function schemaCheck(contract: Contract, name: string): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  const isOutput = !name.endsWith("Input")
  const text = JSON.stringify(readDocument(contract).components)
  const components = JSON.parse(text, (key, value) => (isOutput && key === "enum" ? undefined : value))
  ajv.addSchema({ $id: "https://contract.test/", components })
  return ajv.compile({ $ref: `https://contract.test/#/components/schemas/${name}` })
}

/** The value without members that are null: the protocols read them as absent ones, which no schema says. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).filter(([, member]) => member !== null)
  return Object.fromEntries(entries.map(([name, member]) => [name, withoutNulls(member)]))
}

const anything = fc.oneof(fc.constantFrom<unknown>(null, true, "", [], {}), fc.jsonValue({ maxDepth: 1 }))
/** Mostly one of the good values, now and then one of the doubtful, or any. */
const mostly = (good: fc.Arbitrary<unknown>, doubtful: fc.Arbitrary<unknown> = anything) =>
  fc.oneof({ arbitrary: good, weight: 40 }, { arbitrary: doubtful, weight: 2 }, { arbitrary: anything, weight: 1 })
const text = (max: number) =>
  mostly(
    fc.oneof(fc.string({ unit: "binary", minLength: 1, maxLength: 3 }), fc.constant("\u{1f436}".repeat(max))),
    fc.constantFrom("", "x".repeat(max + 1), "\u{1f436}".repeat(max + 1)),
  )
const number = mostly(fc.integer({ min: 0, max: 100 }), fc.constantFrom(-1, 101, 0.5, -0, 2 ** 31, 1e300))
const enumeration = (...values: string[]) => mostly(fc.constantFrom(...values), fc.constant("CANCELLED"))
const list = (item: fc.Arbitrary<unknown>, maxLength: number) => mostly(fc.array(item, { maxLength }))
const object = (members: Record<string, fc.Arbitrary<unknown>>) => mostly(fc.record(members, { requiredKeys: [] }))

const timeFilter = object({ oldestDate: number, latestDate: number })
const listClosedInput = object({
  domain: text(256),
  startTimeFilter: timeFilter,
  closeTimeFilter: timeFilter,
  executionFilter: object({ workflowId: text(256) }),
  closeStatusFilter: object({ status: enumeration("COMPLETED", "TIMED_OUT") }),
  typeFilter: object({ name: text(256), version: text(64) }),
  tagFilter: object({ tag: text(256) }),
  nextPageToken: text(2048),
  maximumPageSize: number,
  reverseOrder: mostly(fc.boolean()),
  colour: anything,
})

const execution = object({ workflowId: text(256), runId: text(64) })
const listClosedOutput = object({
  executionInfos: list(
    object({
      execution,
      workflowType: object({ name: text(256), version: text(64) }),
      startTimestamp: number,
      executionStatus: enumeration("OPEN", "CLOSED"),
      closeStatus: enumeration("CANCELED", "FAILED"),
      parent: execution,
      tagList: list(text(256), 6),
    }),
    2,
  ),
  nextPageToken: text(2048),
})

const listWorkflowsOutput = object({
  Items: list(
    object({
      WorkflowType: enumeration("APPFLOW_INTEGRATION"),
      WorkflowId: text(255),
      Status: enumeration("COMPLETE", "SPLIT"),
      StatusDescription: text(255),
      CreatedAt: number,
      LastUpdatedAt: number,
    }),
    2,
  ),
  NextToken: text(1024),
})

const checks = [
  ["swf", "ListClosedWorkflowExecutionsInput", isListClosedWorkflowExecutionsInputJson, listClosedInput],
  ["swf", "ListClosedWorkflowExecutionsOutput", isListClosedWorkflowExecutionsOutputJson, listClosedOutput],
  ["customer-profiles", "ListWorkflowsResponseContent", isListWorkflowsOutputJson, listWorkflowsOutput],
] as const

test.each(checks)("of %s, the validator and the schema of %s agree", (contract, name, isValid, values) => {
  const fits = schemaCheck(contract, name)
  const seen = { valid: 0, invalid: 0 }
  fc.assert(
    fc.property(values, (value) => {
      const expected = fits(value === null ? null : withoutNulls(value))
      seen[expected ? "valid" : "invalid"]++
      expect(isValid(value)).toBe(expected)
    }),
    { seed: 1, numRuns: 2000 },
  )
  expect(Math.min(seen.valid, seen.invalid)).toBeGreaterThan(20)
})

import { readFileSync } from "node:fs"
import * as customerProfiles from "@workflow-contracts/validators/customer-profiles"
import * as swf from "@workflow-contracts/validators/swf"
import { describe, expect, expectTypeOf, test } from "vitest"

const long = (length: number) => "x".repeat(length)
const time = { oldestDate: 1325376070 }

/** A value that breaks the contract, where it does, and what is said of it. */
type Violation = readonly [value: unknown, path: string, keyword: string, message: string]

const listClosedViolations: readonly Violation[] = [
  [null, "", "type", "must be an object"],
  [[], "", "type", "must be an object"],
  [{}, "/domain", "required", "is required"],
  [{ domain: null }, "/domain", "required", "is required"],
  [{ domain: 1 }, "/domain", "type", "must be a string"],
  [{ domain: "" }, "/domain", "minLength", "must have at least 1 character"],
  [{ domain: long(257) }, "/domain", "maxLength", "must have at most 256 characters"],
  [{ domain: "d", startTimeFilter: [] }, "/startTimeFilter", "type", "must be an object"],
  [{ domain: "d", startTimeFilter: {} }, "/startTimeFilter/oldestDate", "required", "is required"],
  [
    { domain: "d", closeTimeFilter: { oldestDate: "2012-01-01T00:00:00Z" } },
    "/closeTimeFilter/oldestDate",
    "type",
    "must be a number",
  ],
  [
    { domain: "d", closeTimeFilter: { ...time, latestDate: true } },
    "/closeTimeFilter/latestDate",
    "type",
    "must be a number",
  ],
  [{ domain: "d", executionFilter: {} }, "/executionFilter/workflowId", "required", "is required"],
  [
    { domain: "d", executionFilter: { workflowId: "" } },
    "/executionFilter/workflowId",
    "minLength",
    "must have at least 1 character",
  ],
  [
    { domain: "d", executionFilter: { workflowId: long(257) } },
    "/executionFilter/workflowId",
    "maxLength",
    "must have at most 256 characters",
  ],
  [{ domain: "d", closeStatusFilter: {} }, "/closeStatusFilter/status", "required", "is required"],
  [
    { domain: "d", closeStatusFilter: { status: "CANCELLED" } },
    "/closeStatusFilter/status",
    "enum",
    "must be one of COMPLETED, FAILED, CANCELED, TERMINATED, CONTINUED_AS_NEW, TIMED_OUT",
  ],
  [{ domain: "d", typeFilter: { version: "1" } }, "/typeFilter/name", "required", "is required"],
  [{ domain: "d", typeFilter: { name: "" } }, "/typeFilter/name", "minLength", "must have at least 1 character"],
  [
    { domain: "d", typeFilter: { name: long(257) } },
    "/typeFilter/name",
    "maxLength",
    "must have at most 256 characters",
  ],
  [
    { domain: "d", typeFilter: { name: "n", version: long(65) } },
    "/typeFilter/version",
    "maxLength",
    "must have at most 64 characters",
  ],
  [{ domain: "d", tagFilter: {} }, "/tagFilter/tag", "required", "is required"],
  [{ domain: "d", tagFilter: { tag: long(257) } }, "/tagFilter/tag", "maxLength", "must have at most 256 characters"],
  [{ domain: "d", nextPageToken: long(2049) }, "/nextPageToken", "maxLength", "must have at most 2048 characters"],
  [{ domain: "d", maximumPageSize: -1 }, "/maximumPageSize", "minimum", "must be at least 0"],
  [{ domain: "d", maximumPageSize: 101 }, "/maximumPageSize", "maximum", "must be at most 100"],
  [{ domain: "d", maximumPageSize: 1.5 }, "/maximumPageSize", "type", "must be a whole number"],
  [{ domain: "d", reverseOrder: "true" }, "/reverseOrder", "type", "must be true or false"],
]

const listWorkflowsViolations: readonly Violation[] = [
  [{}, "/DomainName", "required", "is required"],
  [{ DomainName: long(65) }, "/DomainName", "maxLength", "must have at most 64 characters"],
  [{ DomainName: "a b" }, "/DomainName", "pattern", "must match the pattern ^[a-zA-Z0-9_-]+$"],
  [{ DomainName: "d", MaxResults: 0 }, "/MaxResults", "minimum", "must be at least 1"],
  [{ DomainName: "d", MaxResults: 101 }, "/MaxResults", "maximum", "must be at most 100"],
  [{ DomainName: "d", NextToken: "" }, "/NextToken", "minLength", "must have at least 1 character"],
  [{ DomainName: "d", NextToken: long(1025) }, "/NextToken", "maxLength", "must have at most 1024 characters"],
  [{ DomainName: "d", WorkflowType: "X" }, "/WorkflowType", "enum", "must be one of APPFLOW_INTEGRATION"],
  [
    { DomainName: "d", Status: "CANCELED" },
    "/Status",
    "enum",
    "must be one of NOT_STARTED, IN_PROGRESS, COMPLETE, FAILED, SPLIT, RETRY, CANCELLED",
  ],
  [{ DomainName: "d", QueryStartDate: "now" }, "/QueryStartDate", "type", "must be a number"],
]

describe("ListClosedWorkflowExecutions", () => {
  const { isListClosedWorkflowExecutionsInput: isInput, validateListClosedWorkflowExecutionsInput: validate } = swf

  test.each([
    ["the least", { domain: "d" }],
    ["the document's sample", JSON.parse(sample("request.http").split("\r\n\r\n")[1] ?? "")],
    ["lengths in characters", { domain: "\u{1f436}".repeat(256), tagFilter: { tag: "" } }],
    ["the ends of a range", { domain: "d", maximumPageSize: 0, startTimeFilter: { oldestDate: -0.5 } }],
    ["null for what is optional", { domain: "d", nextPageToken: null, typeFilter: { name: "n", version: null } }],
    ["an unknown member", { domain: "d", colour: "blue" }],
  ])("accepts %s", (_name, value) => {
    expect(validate(value)).toEqual([])
    expect(isInput(value)).toBe(true)
  })

  test.each(listClosedViolations)("refuses %o", (value, path, keyword, message) => {
    expect(validate(value)).toEqual([{ path, keyword, message }])
    expect(isInput(value)).toBe(false)
  })

  test("reports everything that is wrong", () => {
    expect(validate({ maximumPageSize: 101, tagFilter: {} }).map(({ path }) => path)).toEqual([
      "/domain",
      "/tagFilter/tag",
      "/maximumPageSize",
    ])
  })

  test("narrows the type", () => {
    const value: unknown = JSON.parse('{"domain": "d", "startTimeFilter": {"oldestDate": 1}}')
    if (!isInput(value)) throw new Error("it is valid")
    expectTypeOf(value.domain).toEqualTypeOf<string>()
    expectTypeOf(value.startTimeFilter?.oldestDate).toEqualTypeOf<number | undefined>()
    expectTypeOf(value.closeStatusFilter?.status).toEqualTypeOf<swf.CloseStatusJson | undefined>()
  })

  test("knows the output", () => {
    const output = JSON.parse(sample("response.json"))
    expect(swf.validateListClosedWorkflowExecutionsOutput(output)).toEqual([])
    output.executionInfos[1].tagList = ["1", "2", "3", "4", "5", null, long(257)]
    delete output.executionInfos[2].execution.runId
    expect(swf.validateListClosedWorkflowExecutionsOutput(output)).toEqual([
      { path: "/executionInfos/1/tagList", keyword: "maxItems", message: "must have at most 5 items" },
      { path: "/executionInfos/1/tagList/5", keyword: "type", message: "must be a string" },
      { path: "/executionInfos/1/tagList/6", keyword: "maxLength", message: "must have at most 256 characters" },
      { path: "/executionInfos/2/execution/runId", keyword: "required", message: "is required" },
    ])
  })

  test("knows the errors", () => {
    const error = { __type: "com.amazonaws.swf#UnknownResourceFault", message: "Unknown domain: d" }
    expect(swf.isUnknownResourceFault(error)).toBe(true)
    expect(swf.isOperationNotPermittedFault({})).toBe(true)
    expect(swf.validateValidationException({ fieldList: [{ path: "/domain" }] }).map(({ path }) => path)).toEqual([
      "/message",
      "/fieldList/0/message",
    ])
  })
})

describe("ListWorkflows", () => {
  const { isListWorkflowsInput: isInput, validateListWorkflowsInput: validate } = customerProfiles

  test("accepts the input as a whole, wherever HTTP carries its parts", () => {
    const value = { DomainName: "d-_9", MaxResults: 100, NextToken: "t", Status: "SPLIT", QueryEndDate: 1.5 }
    expect(validate(value)).toEqual([])
    expect(isInput({ DomainName: "d", Status: null })).toBe(true)
  })

  test.each(listWorkflowsViolations)("refuses %o", (value, path, keyword, message) => {
    expect(validate(value)).toEqual([{ path, keyword, message }])
    expect(isInput(value)).toBe(false)
  })

  test("does not let a text that is too long reach its pattern", () => {
    expect(validate({ DomainName: "!".repeat(1_000_000) }).map(({ keyword }) => keyword)).toEqual(["maxLength"])
  })

  test("knows the output and the errors", () => {
    const item = { WorkflowType: "APPFLOW_INTEGRATION", WorkflowId: "w", Status: "COMPLETE", CreatedAt: 1 }
    expect(customerProfiles.validateListWorkflowsOutput({ Items: [item] }).map(({ path }) => path)).toEqual([
      "/Items/0/StatusDescription",
      "/Items/0/LastUpdatedAt",
    ])
    expect(customerProfiles.isBadRequestException({ Message: "no" })).toBe(true)
    expect(customerProfiles.isThrottlingException({ Message: 1 })).toBe(false)
  })
})

function sample(file: string): string {
  return readFileSync(new URL(`sample/${file}`, import.meta.url), "utf8")
}

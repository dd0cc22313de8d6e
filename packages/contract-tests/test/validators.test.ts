import { readFileSync } from "node:fs"
import * as customerProfiles from "@workflow-contracts/validators/customer-profiles"
import * as swf from "@workflow-contracts/validators/swf"
import { describe, expect, expectTypeOf, test } from "vitest"

const long = (length: number) => "x".repeat(length)
const time = { oldestDate: 1325376070 }

/** A value that breaks the contract, where it does, what it must, and the length of what has a wrong one. */
type Violation = readonly [value: unknown, path: string, keyword: string, demand: string, length?: number]

function failure(path: string, keyword: string, demand: string, length?: number) {
  const measured = length === undefined ? "" : ` with length ${length}`
  const message = `Value${measured} at '${path}' failed to satisfy constraint: Member must ${demand}`
  return { path, keyword, message }
}

const expectation = ([value, ...expected]: Violation) => [value, failure(...expected)] as const

const listClosedViolations: readonly Violation[] = [
  [null, "", "type", "be an object"],
  [[], "", "type", "be an object"],
  [{}, "/domain", "required", "not be null"],
  [{ domain: null }, "/domain", "required", "not be null"],
  [{ domain: 1 }, "/domain", "type", "be a string"],
  [{ domain: "" }, "/domain", "length", "have length between 1 and 256, inclusive", 0],
  [{ domain: long(257) }, "/domain", "length", "have length between 1 and 256, inclusive", 257],
  [{ domain: "d", startTimeFilter: [] }, "/startTimeFilter", "type", "be an object"],
  [{ domain: "d", startTimeFilter: {} }, "/startTimeFilter/oldestDate", "required", "not be null"],
  [
    { domain: "d", closeTimeFilter: { oldestDate: "2012-01-01T00:00:00Z" } },
    "/closeTimeFilter/oldestDate",
    "type",
    "be a number of seconds since 1970",
  ],
  [
    { domain: "d", closeTimeFilter: { ...time, latestDate: true } },
    "/closeTimeFilter/latestDate",
    "type",
    "be a number of seconds since 1970",
  ],
  [{ domain: "d", executionFilter: {} }, "/executionFilter/workflowId", "required", "not be null"],
  [
    { domain: "d", executionFilter: { workflowId: "" } },
    "/executionFilter/workflowId",
    "length",
    "have length between 1 and 256, inclusive",
    0,
  ],
  [
    { domain: "d", executionFilter: { workflowId: long(257) } },
    "/executionFilter/workflowId",
    "length",
    "have length between 1 and 256, inclusive",
    257,
  ],
  [{ domain: "d", closeStatusFilter: {} }, "/closeStatusFilter/status", "required", "not be null"],
  [
    { domain: "d", closeStatusFilter: { status: "CANCELLED" } },
    "/closeStatusFilter/status",
    "enum",
    "satisfy enum value set: [COMPLETED, FAILED, CANCELED, TERMINATED, CONTINUED_AS_NEW, TIMED_OUT]",
  ],
  [{ domain: "d", typeFilter: { version: "1" } }, "/typeFilter/name", "required", "not be null"],
  [
    { domain: "d", typeFilter: { name: "" } },
    "/typeFilter/name",
    "length",
    "have length between 1 and 256, inclusive",
    0,
  ],
  [
    { domain: "d", typeFilter: { name: long(257) } },
    "/typeFilter/name",
    "length",
    "have length between 1 and 256, inclusive",
    257,
  ],
  [
    { domain: "d", typeFilter: { name: "n", version: long(65) } },
    "/typeFilter/version",
    "length",
    "have length less than or equal to 64",
    65,
  ],
  [{ domain: "d", tagFilter: {} }, "/tagFilter/tag", "required", "not be null"],
  [
    { domain: "d", tagFilter: { tag: long(257) } },
    "/tagFilter/tag",
    "length",
    "have length less than or equal to 256",
    257,
  ],
  [
    { domain: "d", nextPageToken: long(2049) },
    "/nextPageToken",
    "length",
    "have length less than or equal to 2048",
    2049,
  ],
  [{ domain: "d", maximumPageSize: -1 }, "/maximumPageSize", "range", "be between 0 and 100, inclusive"],
  [{ domain: "d", maximumPageSize: 101 }, "/maximumPageSize", "range", "be between 0 and 100, inclusive"],
  [{ domain: "d", maximumPageSize: 1.5 }, "/maximumPageSize", "type", "be a whole number of 32 bits"],
  [{ domain: "d", reverseOrder: "true" }, "/reverseOrder", "type", "be true or false"],
]

const listWorkflowsViolations: readonly Violation[] = [
  [{}, "/DomainName", "required", "not be null"],
  [{ DomainName: long(65) }, "/DomainName", "length", "have length between 1 and 64, inclusive", 65],
  [{ DomainName: "a b" }, "/DomainName", "pattern", "satisfy regular expression pattern: ^[a-zA-Z0-9_-]+$"],
  [{ DomainName: "d", MaxResults: 0 }, "/MaxResults", "range", "be between 1 and 100, inclusive"],
  [{ DomainName: "d", MaxResults: 101 }, "/MaxResults", "range", "be between 1 and 100, inclusive"],
  [{ DomainName: "d", NextToken: "" }, "/NextToken", "length", "have length between 1 and 1024, inclusive", 0],
  [
    { DomainName: "d", NextToken: long(1025) },
    "/NextToken",
    "length",
    "have length between 1 and 1024, inclusive",
    1025,
  ],
  [{ DomainName: "d", WorkflowType: "X" }, "/WorkflowType", "enum", "satisfy enum value set: [APPFLOW_INTEGRATION]"],
  [
    { DomainName: "d", Status: "CANCELED" },
    "/Status",
    "enum",
    "satisfy enum value set: [NOT_STARTED, IN_PROGRESS, COMPLETE, FAILED, SPLIT, RETRY, CANCELLED]",
  ],
  [{ DomainName: "d", QueryStartDate: "now" }, "/QueryStartDate", "type", "be a number of seconds since 1970"],
]

describe("ListClosedWorkflowExecutions", () => {
  const { isListClosedWorkflowExecutionsInputJson: isInput, validateListClosedWorkflowExecutionsInputJson: validate } =
    swf

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

  test.each(listClosedViolations.map(expectation))("refuses %o", (value, expected) => {
    expect(validate(value)).toEqual([expected])
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
    expect(swf.validateListClosedWorkflowExecutionsOutputJson(output)).toEqual([])
    output.executionInfos[1].tagList = ["1", "2", "3", "4", "5", null, long(257)]
    delete output.executionInfos[2].execution.runId
    expect(swf.validateListClosedWorkflowExecutionsOutputJson(output)).toEqual([
      failure("/executionInfos/1/tagList", "length", "have length less than or equal to 5", 7),
      failure("/executionInfos/1/tagList/5", "type", "be a string"),
      failure("/executionInfos/1/tagList/6", "length", "have length less than or equal to 256", 257),
      failure("/executionInfos/2/execution/runId", "required", "not be null"),
    ])
  })

  test("lets an output have values of an enum that the model does not know yet", () => {
    const output = JSON.parse(sample("response.json"))
    output.executionInfos[0].closeStatus = "PAUSED"
    expect(swf.isListClosedWorkflowExecutionsOutputJson(output)).toBe(true)
    output.executionInfos[0].closeStatus = 1
    expect(swf.isListClosedWorkflowExecutionsOutputJson(output)).toBe(false)
  })

  test("knows values as clients and servers have them", () => {
    const value: unknown = { domain: "d", startTimeFilter: { oldestDate: new Date(0) } }
    if (!swf.isListClosedWorkflowExecutionsInput(value)) throw new Error("it is valid")
    expectTypeOf(value.startTimeFilter?.oldestDate).toEqualTypeOf<Date | undefined>()
    const onTheWire = { domain: "d", startTimeFilter: { oldestDate: 0 } }
    expect(swf.validateListClosedWorkflowExecutionsInput(onTheWire)).toEqual([
      failure("/startTimeFilter/oldestDate", "type", "be a valid Date"),
    ])
  })

  test("knows the errors", () => {
    const error = { __type: "com.amazonaws.swf#UnknownResourceFault", message: "Unknown domain: d" }
    expect(swf.isUnknownResourceFaultJson(error)).toBe(true)
    expect(swf.isOperationNotPermittedFaultJson({})).toBe(true)
    expect(swf.validateValidationExceptionJson({ fieldList: [{ path: "/domain" }] }).map(({ path }) => path)).toEqual([
      "/message",
      "/fieldList/0/message",
    ])
  })
})

describe("ListWorkflows", () => {
  const { isListWorkflowsInputJson: isInput, validateListWorkflowsInputJson: validate } = customerProfiles

  test("accepts the input as a whole, wherever HTTP carries its parts", () => {
    const value = { DomainName: "d-_9", MaxResults: 100, NextToken: "t", Status: "SPLIT", QueryEndDate: 1.5 }
    expect(validate(value)).toEqual([])
    expect(isInput({ DomainName: "d", Status: null })).toBe(true)
  })

  test.each(listWorkflowsViolations.map(expectation))("refuses %o", (value, expected) => {
    expect(validate(value)).toEqual([expected])
    expect(isInput(value)).toBe(false)
  })

  test("does not let a text that is too long reach its pattern", () => {
    expect(validate({ DomainName: "!".repeat(1_000_000) }).map(({ keyword }) => keyword)).toEqual(["length"])
  })

  test("knows the output and the errors", () => {
    const item = { WorkflowType: "APPFLOW_INTEGRATION", WorkflowId: "w", Status: "COMPLETE", CreatedAt: 1 }
    expect(customerProfiles.validateListWorkflowsOutputJson({ Items: [item] }).map(({ path }) => path)).toEqual([
      "/Items/0/StatusDescription",
      "/Items/0/LastUpdatedAt",
    ])
    expect(customerProfiles.isBadRequestExceptionJson({ Message: "no" })).toBe(true)
    expect(customerProfiles.isThrottlingExceptionJson({ Message: 1 })).toBe(false)
  })
})

function sample(file: string): string {
  return readFileSync(new URL(`sample/${file}`, import.meta.url), "utf8")
}

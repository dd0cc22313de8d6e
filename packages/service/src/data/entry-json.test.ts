import { Ajv2020 } from "ajv/dist/2020.js"
import { describe, expect, it } from "vitest"
import schema from "./entry.schema.json" with { type: "json" }
import { readEntry } from "./entry-json.ts"

const fitsSchema = new Ajv2020({ strictRequired: false, formats: { double: true } }).compile(schema)

const info = {
  domain: "867530901",
  cancelRequested: false,
  closeStatus: "TIMED_OUT",
  closeTimestamp: 1326590754.654,
  execution: { runId: "c724e07a", workflowId: "20110927-T-1" },
  executionStatus: "CLOSED",
  startTimestamp: 1326587154.626,
  tagList: ["music purchase", "digital"],
  workflowType: { name: "customerOrderWorkflow", version: "1.0" },
}
const item = {
  DomainName: "example-domain",
  WorkflowType: "APPFLOW_INTEGRATION",
  WorkflowId: "w",
  Status: "COMPLETE",
  StatusDescription: "done",
  CreatedAt: 1326587154.626,
  LastUpdatedAt: 1326587154.6264,
}

describe("an entry", () => {
  it("is read from what the contracts call an execution and a workflow", () => {
    expect(readEntry(info)).toEqual({
      entry: {
        kind: "execution",
        domain: "867530901",
        execution: {
          workflowId: "20110927-T-1",
          runId: "c724e07a",
          type: { name: "customerOrderWorkflow", version: "1.0" },
          startTime: 1326587154626,
          close: { status: "TIMED_OUT", time: 1326590754654 },
          tags: ["music purchase", "digital"],
          cancelRequested: false,
        },
      },
    })
    expect(readEntry(item)).toEqual({
      entry: {
        kind: "workflow",
        domain: "example-domain",
        workflow: {
          workflowId: "w",
          workflowType: "APPFLOW_INTEGRATION",
          status: "COMPLETE",
          statusDescription: "done",
          createdTime: 1326587154626,
          updatedTime: 1326587154626,
        },
      },
    })
  })

  it.for([
    { domain: "d" },
    { DomainName: "d" },
    info,
    item,
    { ...info, executionStatus: "OPEN", closeStatus: undefined, closeTimestamp: undefined },
    { ...info, parent: info.execution, tagList: ["", "x".repeat(256), "3", "4", "5"], more: 1 },
    { ...item, StatusDescription: "😀".repeat(255), Status: "RETRY" },
  ])("that fits the schema is taken: %j", (value) => {
    expect([fitsSchema(JSON.parse(JSON.stringify(value))), readEntry(value)]).toEqual([
      true,
      { entry: expect.anything() },
    ])
  })

  it("is a domain when there is nothing else", () => {
    expect(readEntry({ domain: "d" })).toEqual({ entry: { kind: "domain", domain: { contract: "swf", name: "d" } } })
    expect(readEntry({ DomainName: "d" })).toEqual({
      entry: { kind: "domain", domain: { contract: "customer-profiles", name: "d" } },
    })
  })

  it("may have other members, however deep", () => {
    const deep = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`)
    expect(readEntry({ ...info, deep })).toEqual(readEntry(info))
  })

  it("takes null for absent", () => {
    const open = {
      ...info,
      executionStatus: "OPEN",
      closeStatus: null,
      closeTimestamp: null,
      tagList: null,
      parent: null,
    }
    expect(readEntry(open)).toMatchObject({ entry: { kind: "execution", execution: { runId: "c724e07a" } } })
  })

  it.for<[string, unknown, readonly (string | RegExp)[]]>([
    ["no object", [], ["An entry is a JSON object"]],
    ["no domain", {}, [/names its domain/]],
    ["too long a domain", { domain: "x".repeat(257) }, [/at '\/domain'/]],
    ["a bad name", { DomainName: "a b" }, [/at '\/DomainName'/]],
    ["no run", { ...info, execution: { workflowId: "w" } }, [/at '\/execution\/runId'/]],
    ["too many tags", { ...info, tagList: ["1", "2", "3", "4", "5", "6"] }, [/at '\/tagList'/]],
    [
      "an unknown status",
      { ...info, closeStatus: "CANCELLED" },
      [/at '\/closeStatus' is none of COMPLETED, FAILED, CANCELED/],
    ],
    ["an unknown state", { ...info, executionStatus: "DONE" }, [/executionStatus/, /A closed execution/]],
    ["a close without its time", { ...info, closeTimestamp: undefined }, [/A closed execution has closeStatus/]],
    ["an open one that closed", { ...info, executionStatus: "OPEN" }, [/an open one has neither/]],
    ["a time out of range", { ...info, startTimestamp: 1e300 }, [/at '\/startTimestamp' lies beyond/]],
    ["U+0000", { ...info, tagList: ["a\0b"] }, [/U\+0000/]],
    ["a workflow without times", { ...item, CreatedAt: undefined }, [/at '\/CreatedAt'/]],
    [
      "a workflow of no type",
      { ...item, WorkflowType: "OTHER" },
      [/at '\/WorkflowType' is none of APPFLOW_INTEGRATION/],
    ],
    ["CANCELED in Customer Profiles", { ...item, Status: "CANCELED" }, [/at '\/Status' is none of/]],
  ])("is refused, by the schema too, with %s", ([name, value, expected]) => {
    const reading = readEntry(value)
    const problems = "problems" in reading ? reading.problems : []
    expect(problems.length).toBe(expected.length)
    for (const [at, problem] of problems.entries()) expect(problem).toMatch(expected[at] ?? "")
    // What the schema says in words alone.
    expect(fitsSchema(value)).toBe(name === "U+0000")
  })
})

import {
  ListClosedWorkflowExecutionsCommand,
  type ListClosedWorkflowExecutionsCommandInput,
  paginateListClosedWorkflowExecutions,
} from "@aws-sdk/client-swf"
import { describe, expect, test } from "vitest"
import { base, execution, seconds, swfDomain } from "../../test/records.ts"
import { type Running, rawSwf, run, swfClient } from "../../test/running.ts"
import { demoExecutions } from "../demo/demo-executions.ts"
import type { Entry, Execution } from "../store/records.ts"

type Input = ListClosedWorkflowExecutionsCommandInput

const all = { startTimeFilter: { oldestDate: new Date(0) } }
const orders = { domain: "orders", ...all }
const epoch = base / 1000

async function runWith(entries: readonly Entry[], clock?: () => number): Promise<Running> {
  const running = await run(clock && { clock })
  await running.store.record([swfDomain("orders"), swfDomain("returns"), ...entries])
  return running
}

function list(running: Running, input: Partial<Input>) {
  return swfClient(running).send(new ListClosedWorkflowExecutionsCommand({ ...orders, ...input }))
}

/** The ids of the first page. */
async function ids(running: Running, input: Partial<Input>): Promise<(string | undefined)[]> {
  const { executionInfos } = await list(running, input)
  return (executionInfos ?? []).map(({ execution: { workflowId } = {} }) => workflowId)
}

/** The ids of every page. */
async function pages(running: Running, input: Partial<Input>): Promise<(string | undefined)[][]> {
  const found = []
  const paginator = paginateListClosedWorkflowExecutions({ client: swfClient(running) }, { ...orders, ...input })
  for await (const { executionInfos = [] } of paginator) {
    found.push(executionInfos.map((info) => info.execution?.workflowId))
  }
  return found
}

const numbered = (count: number, change: Partial<Execution> = {}): Entry[] =>
  Array.from({ length: count }, (_, number) => execution(number + 1, change))

describe("SWF 1: domain", () => {
  test("SWF 1: is required", async () => {
    const { status, text } = await rawSwf(await runWith([]), { startTimeFilter: { oldestDate: 0 } })
    expect([status, JSON.parse(text).__type]).toEqual([400, "smithy.framework#ValidationException"])
  })

  test.each([
    ["", 400],
    ["d", 200],
    ["d".repeat(256), 200],
    ["d".repeat(257), 400],
    ["😀".repeat(256), 200],
  ])("SWF 1: has 1 to 256 characters: %#", async (domain, status) => {
    const running = await runWith(domain === "" ? [] : [swfDomain(domain)])
    const answer = await rawSwf(running, { domain, startTimeFilter: { oldestDate: 0 } })
    expect(answer.status).toBe(status)
  })
})

describe("SWF 2: exactly one time filter", () => {
  test.each([
    [{}, "Value at '' failed to satisfy constraint: Member must have either startTimeFilter or closeTimeFilter"],
    [
      { ...all, closeTimeFilter: { oldestDate: new Date(0) } },
      "Value at '/closeTimeFilter' failed to satisfy constraint: Member must not stand beside startTimeFilter",
    ],
  ])("SWF 2: %j", async (filters, reason) => {
    const running = await runWith([])
    const call = swfClient(running).send(new ListClosedWorkflowExecutionsCommand({ domain: "orders", ...filters }))
    await expect(call).rejects.toMatchObject({
      name: "ValidationException",
      message: `1 validation error detected. ${reason}`,
      $metadata: { httpStatusCode: 400 },
    })
  })
})

describe("SWF 3: at most one narrowing filter", () => {
  const filters: Partial<Input>[] = [
    { executionFilter: { workflowId: "w1" } },
    { closeStatusFilter: { status: "COMPLETED" } },
    { typeFilter: { name: "order" } },
    { tagFilter: { tag: "a" } },
  ]

  test("SWF 3: each alone finds what matches", async () => {
    const running = await runWith([
      execution(1),
      execution(2, { close: { status: "FAILED", time: base } }),
      execution(3, { type: { name: "refund", version: "1.0" } }),
      execution(4, { tags: ["a", "b"] }),
    ])
    const found = await Promise.all(filters.map((filter) => ids(running, filter)))
    expect(found).toEqual([["w1"], ["w4", "w3", "w1"], ["w4", "w2", "w1"], ["w4"]])
  })

  const pairs = filters.flatMap((one, index) => filters.slice(index + 1).map((other) => [one, other] as const))
  test.each(pairs)("SWF 3: %j excludes %j", async (one, other) => {
    await expect(list(await runWith([]), { ...one, ...other })).rejects.toMatchObject({
      name: "ValidationException",
      message: expect.stringContaining("Member must not stand beside"),
    })
  })
})

describe("SWF 4: time filters", () => {
  test("SWF 4: oldestDate is required", async () => {
    const { status, text } = await rawSwf(await runWith([]), { domain: "orders", startTimeFilter: {} })
    expect([status, JSON.parse(text).fieldList]).toEqual([
      400,
      [
        {
          path: "/startTimeFilter/oldestDate",
          message: expect.stringContaining("Member must not be null"),
        },
      ],
    ])
  })

  test("SWF 4: latestDate is optional, and both ends are inclusive", async () => {
    const running = await runWith(numbered(4))
    const from = (oldest: number, latest?: number) => ({
      startTimeFilter: { oldestDate: seconds(oldest), ...(latest !== undefined && { latestDate: seconds(latest) }) },
    })
    expect(await ids(running, from(2))).toEqual(["w4", "w3", "w2"])
    expect(await ids(running, from(2, 3))).toEqual(["w3", "w2"])
    expect(await ids(running, from(2, 2))).toEqual(["w2"])
  })

  test("SWF 4: a range that ends before it begins is empty", async () => {
    const range = { startTimeFilter: { oldestDate: seconds(3), latestDate: seconds(2) } }
    expect(await list(await runWith(numbered(4)), range)).toMatchObject({ executionInfos: [] })
  })

  test("SWF 4: bounds finer than a millisecond are rounded inwards", async () => {
    const running = await runWith([execution(1)])
    const found = async (filter: object) => {
      const { text } = await rawSwf(running, { domain: "orders", startTimeFilter: filter })
      return JSON.parse(text).executionInfos.length
    }
    expect(await found({ oldestDate: epoch + 1, latestDate: epoch + 1 })).toBe(1)
    expect(await found({ oldestDate: epoch + 1.0004 })).toBe(0)
    expect(await found({ oldestDate: epoch + 0.9996, latestDate: epoch + 1 })).toBe(1)
    expect(await found({ oldestDate: 0, latestDate: epoch + 0.9996 })).toBe(0)
  })
})

describe("SWF 5: order", () => {
  const entries = [
    execution(1, { close: { status: "COMPLETED", time: base + 9000 } }),
    execution(2, { close: { status: "COMPLETED", time: base + 7000 } }),
    execution(3, { close: { status: "COMPLETED", time: base + 8000 } }),
  ]
  const closed = { startTimeFilter: undefined, closeTimeFilter: { oldestDate: new Date(0) } }

  test("SWF 5: newest first, by the time that filters", async () => {
    const running = await runWith(entries)
    expect(await ids(running, {})).toEqual(["w3", "w2", "w1"])
    expect(await ids(running, closed)).toEqual(["w1", "w3", "w2"])
  })

  test("SWF 5: reverseOrder turns it", async () => {
    const running = await runWith(entries)
    expect(await ids(running, { reverseOrder: true })).toEqual(["w1", "w2", "w3"])
    expect(await ids(running, { ...closed, reverseOrder: true })).toEqual(["w2", "w3", "w1"])
  })

  test("SWF 5: ties have one order, and the reverse is its mirror", async () => {
    const running = await runWith(numbered(25, { startTime: base, tags: ["tied"] }))
    for (const filter of [{}, { tagFilter: { tag: "tied" } }, { typeFilter: { name: "order" } }]) {
      const forwards = (await pages(running, { ...filter, maximumPageSize: 4 })).flat()
      const backwards = (await pages(running, { ...filter, maximumPageSize: 3, reverseOrder: true })).flat()
      expect(new Set(forwards).size).toBe(25)
      expect(backwards).toEqual(forwards.toReversed())
    }
  })
})

describe("SWF 6: maximumPageSize", () => {
  test.each([
    [undefined, 100],
    [0, 100],
    [1, 1],
    [100, 100],
  ])("SWF 6: %j asks for pages of %i", async (maximumPageSize, size) => {
    const running = await runWith(numbered(101))
    expect(await ids(running, { maximumPageSize })).toHaveLength(size)
  })

  test.each([-1, 101, 1000])("SWF 6: %i is refused", async (maximumPageSize) => {
    await expect(list(await runWith([]), { maximumPageSize })).rejects.toMatchObject({ name: "ValidationException" })
  })
})

describe("SWF 7: nextPageToken", () => {
  test("SWF 7: leads through all pages, and the last has none", async () => {
    const running = await runWith(numbered(6))
    expect(await pages(running, { maximumPageSize: 2 })).toEqual([
      ["w6", "w5"],
      ["w4", "w3"],
      ["w2", "w1"],
    ])
  })

  test("SWF 7: is unique, and has at most 2048 characters", async () => {
    const running = await runWith(numbered(3))
    const tokens = await Promise.all(
      [1, 2].map(async () => (await list(running, { maximumPageSize: 1 })).nextPageToken),
    )
    expect(new Set(tokens).size).toBe(2)
    for (const token of tokens) expect(token?.length).toBeLessThanOrEqual(2048)
  })

  test("SWF 7: dies after 24 hours", async () => {
    const time = { now: base }
    const running = await runWith(numbered(3), () => time.now)
    const { nextPageToken } = await list(running, { maximumPageSize: 1 })
    time.now += 24 * 60 * 60 * 1000
    expect(await ids(running, { maximumPageSize: 1, nextPageToken })).toEqual(["w2"])
    time.now += 1
    await expect(list(running, { maximumPageSize: 1, nextPageToken })).rejects.toMatchObject({
      name: "ValidationException",
      message: "Specified token has exceeded its maximum lifetime",
      $metadata: { httpStatusCode: 400 },
    })
  })

  test.each<[string, Partial<Input>]>([
    ["page size", { maximumPageSize: 2 }],
    ["order", { reverseOrder: true }],
    ["filter", { tagFilter: { tag: "a" } }],
    ["oldest date", { startTimeFilter: { oldestDate: new Date(1) } }],
    ["latest date", { startTimeFilter: { oldestDate: new Date(0), latestDate: seconds(9) } }],
    ["time filter", { startTimeFilter: undefined, closeTimeFilter: { oldestDate: new Date(0) } }],
    ["domain", { domain: "returns" }],
  ])("SWF 7: is refused with another %s", async (_what, change) => {
    const running = await runWith(numbered(3))
    const { nextPageToken } = await list(running, { maximumPageSize: 1 })
    await expect(list(running, { maximumPageSize: 1, nextPageToken, ...change })).rejects.toMatchObject({
      name: "ValidationException",
      message: expect.stringContaining("Specified token is not valid"),
      $metadata: { httpStatusCode: 400 },
    })
  })

  test("SWF 7: is refused with one bit flipped", async () => {
    const running = await runWith(numbered(3))
    const { nextPageToken = "" } = await list(running, { maximumPageSize: 1 })
    const last = nextPageToken.length - 1
    for (const place of [0, 5, 30, last]) {
      const flipped = String.fromCharCode(nextPageToken.charCodeAt(place) ^ 1)
      const token = nextPageToken.slice(0, place) + flipped + nextPageToken.slice(place + 1)
      await expect(list(running, { maximumPageSize: 1, nextPageToken: token })).rejects.toMatchObject({
        name: "ValidationException",
      })
    }
  })

  test("SWF 7: that is empty counts as absent, and one of 2049 characters is too long", async () => {
    const running = await runWith(numbered(1))
    expect(await ids(running, { nextPageToken: "" })).toEqual(["w1"])
    await expect(list(running, { nextPageToken: "A".repeat(2049) })).rejects.toMatchObject({
      message: expect.stringContaining("less than or equal to 2048"),
    })
  })
})

describe("SWF 8: statuses", () => {
  const statuses = ["COMPLETED", "FAILED", "CANCELED", "TERMINATED", "CONTINUED_AS_NEW", "TIMED_OUT"] as const

  test.each(statuses)("SWF 8: %s", async (status) => {
    const entries = statuses.map((one, number) => execution(number, { close: { status: one, time: base } }))
    const { executionInfos } = await list(await runWith(entries), { closeStatusFilter: { status } })
    expect(executionInfos).toMatchObject([{ closeStatus: status, executionStatus: "CLOSED" }])
  })

  test.each(["CANCELLED", "OPEN", ""])("SWF 8: %j is none", async (status) => {
    const body = { domain: "orders", startTimeFilter: { oldestDate: 0 }, closeStatusFilter: { status } }
    const answer = await rawSwf(await runWith([]), body)
    expect([answer.status, JSON.parse(answer.text).fieldList[0].path]).toEqual([400, "/closeStatusFilter/status"])
  })

  test("SWF 8: open executions are not listed", async () => {
    expect(await ids(await runWith([execution(1, { close: undefined }), execution(2)]), {})).toEqual(["w2"])
  })
})

describe("SWF 9: lengths", () => {
  test.each<[string, object, number]>([
    ["workflow id 0", { executionFilter: { workflowId: "" } }, 400],
    ["workflow id 256", { executionFilter: { workflowId: "x".repeat(256) } }, 200],
    ["workflow id 257", { executionFilter: { workflowId: "x".repeat(257) } }, 400],
    ["type name 0", { typeFilter: { name: "" } }, 400],
    ["type name 256", { typeFilter: { name: "x".repeat(256) } }, 200],
    ["type name 257", { typeFilter: { name: "x".repeat(257) } }, 400],
    ["version 0", { typeFilter: { name: "order", version: "" } }, 200],
    ["version 64", { typeFilter: { name: "order", version: "x".repeat(64) } }, 200],
    ["version 65", { typeFilter: { name: "order", version: "x".repeat(65) } }, 400],
    ["tag 0", { tagFilter: { tag: "" } }, 200],
    ["tag 256", { tagFilter: { tag: "x".repeat(256) } }, 200],
    ["tag 257", { tagFilter: { tag: "x".repeat(257) } }, 400],
  ])("SWF 9: %s", async (_what, filter, status) => {
    const answer = await rawSwf(await runWith([]), { domain: "orders", startTimeFilter: { oldestDate: 0 }, ...filter })
    expect(answer.status).toBe(status)
  })

  test("SWF 9: a type filter without version matches every version", async () => {
    const running = await runWith([
      execution(1, { type: { name: "order", version: "1.0" } }),
      execution(2, { type: { name: "order", version: "2.0" } }),
      execution(3, { type: { name: "orders", version: "1.0" } }),
    ])
    expect(await ids(running, { typeFilter: { name: "order" } })).toEqual(["w2", "w1"])
    expect(await ids(running, { typeFilter: { name: "order", version: "" } })).toEqual(["w2", "w1"])
    expect(await ids(running, { typeFilter: { name: "order", version: "2.0" } })).toEqual(["w2"])
  })

  test("SWF 9: a tag may be empty, and an execution has five", async () => {
    const running = await runWith([execution(1, { tags: ["", "b", "c", "d", "e"] }), execution(2, { tags: ["b"] })])
    expect(await ids(running, { tagFilter: { tag: "" } })).toEqual(["w1"])
    expect(await ids(running, { tagFilter: { tag: "e" } })).toEqual(["w1"])
  })
})

describe("SWF 10: the answer", () => {
  test("SWF 10: executionInfos is there when nothing matches", async () => {
    const { text } = await rawSwf(await runWith([]), { domain: "orders", startTimeFilter: { oldestDate: 0 } })
    expect(text).toBe('{"executionInfos":[]}')
  })

  test("SWF 10: absent members are left out, and timestamps are unpadded numbers", async () => {
    const entry = execution(1, { startTime: 1326581114020, close: { status: "TIMED_OUT", time: 1326582914000 } })
    const { text } = await rawSwf(await runWith([entry]), { domain: "orders", startTimeFilter: { oldestDate: 0 } })
    expect(JSON.parse(text).executionInfos).toEqual([
      {
        execution: { workflowId: "w1", runId: "run-1" },
        workflowType: { name: "order", version: "1.0" },
        startTimestamp: 1326581114.02,
        closeTimestamp: 1326582914,
        executionStatus: "CLOSED",
        closeStatus: "TIMED_OUT",
      },
    ])
    expect(text).toContain('"startTimestamp":1326581114.02,')
    expect(text).toContain('"closeTimestamp":1326582914,')
  })

  test("SWF 10: members that are there come back", async () => {
    const change = { parent: { workflowId: "p", runId: "pr" }, tags: ["a", "b"], cancelRequested: false }
    const { executionInfos } = await list(await runWith([execution(1, change)]), {})
    expect(executionInfos).toMatchObject([
      { parent: { workflowId: "p", runId: "pr" }, tagList: ["a", "b"], cancelRequested: false },
    ])
  })
})

test("SWF 10: the document's sample request gets the executions of its sample response", async () => {
  const running = await run()
  await running.store.record(demoExecutions())
  const body = {
    domain: "867530901",
    closeTimeFilter: { oldestDate: 1325376070, latestDate: 1356998399 },
    tagFilter: { tag: "ricoh-the-dog" },
  }
  const { status, text } = await rawSwf(running, body, { "content-encoding": "amz-1.0" })
  const { executionInfos, nextPageToken } = JSON.parse(text)
  expect([status, nextPageToken]).toEqual([200, undefined])
  expect(executionInfos.map((info: { closeTimestamp: number }) => info.closeTimestamp)).toEqual([
    1326590754.654, 1326586831.628, 1326582914.031,
  ])
})

describe("SWF 12: eventual consistency", () => {
  test("SWF 12: pages never repeat or miss an execution that does not change, whatever else does", async () => {
    const running = await runWith(numbered(10))
    const seen: (string | undefined)[] = []
    let nextPageToken: string | undefined
    let number = 100
    do {
      const page = await list(running, { maximumPageSize: 3, nextPageToken })
      seen.push(...(page.executionInfos ?? []).map((info) => info.execution?.workflowId))
      nextPageToken = page.nextPageToken
      await running.store.record([execution(number++), execution(0, { runId: `late-${number}`, workflowId: "late" })])
      await running.store.deleteExecution("orders", { workflowId: seen[0] ?? "", runId: `run-${seen[0]?.slice(1)}` })
    } while (nextPageToken !== undefined)
    expect(seen.filter((id) => id !== "late")).toEqual(["w10", "w9", "w8", "w7", "w6", "w5", "w4", "w3", "w2", "w1"])
  })
})

import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { ExecutionQuery, WorkflowQuery } from "./queries.ts"
import type { Entry, Execution, Workflow } from "./records.ts"
import type { Store } from "./store.ts"
import { engines, execution, workflow } from "./testing.ts"

const swf = { kind: "domain", domain: { contract: "swf", name: "d" } } as const
const profiles = { kind: "domain", domain: { contract: "customer-profiles", name: "d" } } as const

const all: ExecutionQuery = { domain: "d", time: "start", from: 0, order: "newest-first", pageSize: 100 }
const allWorkflows: WorkflowQuery = { domain: "d", pageSize: 100 }

for (const { name, missing } of engines) if (missing !== undefined) it.skip(`a store on ${name}: ${missing}`, () => {})

describe.for(engines.filter(({ missing }) => missing === undefined))("a store on $name", ({ open }) => {
  let store: Store
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  const recordExecutions = (executions: readonly Execution[]) =>
    store.record([swf, ...executions.map((one): Entry => ({ kind: "execution", domain: "d", execution: one }))])
  const recordWorkflows = (workflows: readonly Workflow[]) =>
    store.record([profiles, ...workflows.map((one): Entry => ({ kind: "workflow", domain: "d", workflow: one }))])
  const runIds = async (query: Partial<ExecutionQuery> = {}) =>
    (await store.listClosedExecutions({ ...all, ...query })).items.map(({ runId }) => runId)
  const workflowIds = async (query: Partial<WorkflowQuery> = {}) =>
    (await store.listWorkflows({ ...allWorkflows, ...query })).items.map(({ workflowId }) => workflowId)

  /** The run ids of all pages, a list for each page. */
  async function pages(query: Partial<ExecutionQuery>, between: () => Promise<unknown> = async () => {}) {
    const found: string[][] = []
    let after: ExecutionQuery["after"]
    do {
      const page = await store.listClosedExecutions({ ...all, ...query, after })
      found.push(page.items.map(({ runId }) => runId))
      after = page.next
      await between()
    } while (after)
    return found
  }

  it("gives back what it was given", async () => {
    const full = execution("r1", {
      workflowId: "ä 🐕",
      type: { name: "order", version: "2" },
      close: { status: "TIMED_OUT", time: 1_326_590_754_654 },
      startTime: 1_326_587_154_626,
      parent: { workflowId: "p", runId: "pr" },
      tags: ["music purchase", "digital", "digital"],
      cancelRequested: false,
    })
    const plain = execution("r2", { startTime: -1 })
    await recordExecutions([full, plain])
    expect(await store.listClosedExecutions({ ...all, from: -1 })).toEqual({ items: [full, plain] })

    const item = workflow("w1", { status: "IN_PROGRESS", statusDescription: "at it" })
    await recordWorkflows([item])
    expect(await store.listWorkflows(allWorkflows)).toEqual({ items: [item] })
  })

  it("knows domains by contract and name", async () => {
    await store.record([swf, profiles, swf])
    expect(await store.listDomains()).toEqual([
      { contract: "swf", name: "d" },
      { contract: "customer-profiles", name: "d" },
    ])
    await store.record([{ kind: "domain", domain: { contract: "swf", name: "other" } }])
    await recordExecutions([execution("r1")])
    expect(await runIds({ domain: "other" })).toEqual([])
  })

  it("refuses unknown domains in every call that names one", async () => {
    const unknown = { problem: "unknown-domain", message: 'swf has no domain "x"' }
    const id = { workflowId: "w", runId: "r" }
    await expect(store.listClosedExecutions({ ...all, domain: "x" })).rejects.toMatchObject(unknown)
    await expect(store.listClosedExecutions({ ...all, domain: "\0" })).rejects.toMatchObject({
      problem: unknown.problem,
    })
    await expect(store.listWorkflows({ ...allWorkflows, domain: "x" })).rejects.toMatchObject({
      problem: "unknown-domain",
    })
    await expect(store.closeExecution("x", id, { status: "FAILED", time: 1 })).rejects.toMatchObject(unknown)
    await expect(store.deleteExecution("x", id)).rejects.toMatchObject(unknown)
    await expect(store.deleteWorkflow("x", "w")).rejects.toMatchObject({ problem: "unknown-domain" })
    await expect(store.deleteEndedBefore({ contract: "swf", name: "x" }, 1, 1)).rejects.toMatchObject(unknown)
    const entry: Entry = { kind: "execution", domain: "x", execution: execution("r") }
    await expect(store.record([swf, entry])).rejects.toMatchObject(unknown)
    expect(await store.listDomains()).toEqual([])
  })

  describe("closed executions", () => {
    it("are listed within inclusive bounds of the time that was asked for", async () => {
      await recordExecutions([
        execution("early", { startTime: 10, close: { status: "FAILED", time: 40 } }),
        execution("late", { startTime: 20, close: { status: "FAILED", time: 30 } }),
        execution("open", { startTime: 15, close: undefined }),
      ])
      expect(await runIds()).toEqual(["late", "early"])
      expect(await runIds({ order: "oldest-first" })).toEqual(["early", "late"])
      expect(await runIds({ time: "close" })).toEqual(["early", "late"])
      expect(await runIds({ time: "close", order: "oldest-first" })).toEqual(["late", "early"])
      expect(await runIds({ from: 10, to: 10 })).toEqual(["early"])
      expect(await runIds({ from: 11 })).toEqual(["late"])
      expect(await runIds({ time: "close", from: 31, to: 40 })).toEqual(["early"])
      expect(await runIds({ from: 21, to: 10 })).toEqual([])
    })

    it("are narrowed by one filter", async () => {
      await recordExecutions([
        execution("a", { workflowId: "w1", startTime: 1 }),
        execution("b", { workflowId: "w2", startTime: 2, close: { status: "CANCELED", time: 9 } }),
        execution("c", { type: { name: "order", version: "2.0" }, startTime: 3, tags: ["x", "y", "x"] }),
        execution("d", { type: { name: "refund", version: "1.0" }, startTime: 4, tags: ["x"] }),
        execution("open", { workflowId: "w1", startTime: 5, close: undefined, tags: ["x"] }),
      ])
      expect(await runIds({ filter: { by: "workflowId", workflowId: "w1" } })).toEqual(["a"])
      expect(await runIds({ filter: { by: "status", status: "CANCELED" } })).toEqual(["b"])
      expect(await runIds({ filter: { by: "type", name: "order" } })).toEqual(["c", "b", "a"])
      expect(await runIds({ filter: { by: "type", name: "order", version: "2.0" } })).toEqual(["c"])
      expect(await runIds({ filter: { by: "type", name: "order", version: "3.0" } })).toEqual([])
      expect(await runIds({ filter: { by: "type", name: "unknown" } })).toEqual([])
      expect(await runIds({ filter: { by: "tag", tag: "x" } })).toEqual(["d", "c"])
      expect(await runIds({ filter: { by: "tag", tag: "y" }, time: "close" })).toEqual(["c"])
      expect(await runIds({ filter: { by: "tag", tag: "\0" } })).toEqual([])
      expect(await runIds({ filter: { by: "workflowId", workflowId: "\ud800" } })).toEqual([])
    })

    it("come in pages, of which the last says that it is", async () => {
      await recordExecutions(["a", "b", "c", "d"].map((runId, at) => execution(runId, { startTime: at })))
      expect(await pages({ pageSize: 2 })).toEqual([
        ["d", "c"],
        ["b", "a"],
      ])
      expect(await pages({ pageSize: 3 })).toEqual([["d", "c", "b"], ["a"]])
      expect((await store.listClosedExecutions({ ...all, pageSize: 3 })).next).toEqual({
        time: 1,
        seq: expect.any(Number),
      })
    })

    const filters: readonly ExecutionQuery["filter"][] = [
      undefined,
      { by: "workflowId", workflowId: "order-1" },
      { by: "status", status: "COMPLETED" },
      { by: "type", name: "order" },
      { by: "type", name: "order", version: "1.0" },
      { by: "tag", tag: "x" },
    ]

    it("have one total order in ties, which reverses to its exact mirror", async () => {
      const names = Array.from({ length: 23 }, (_, at) => `r${at}`)
      await recordExecutions(
        names.map((runId, at) => execution(runId, { startTime: at < 3 ? 999 : 1000, tags: ["x"] })),
      )
      for (const filter of filters) {
        for (const time of ["start", "close"] as const) {
          const forth = (await pages({ filter, time, pageSize: 4 })).flat()
          const back = (await pages({ filter, time, pageSize: 4, order: "oldest-first" })).flat()
          expect(forth).toEqual(names.toReversed())
          expect(back).toEqual(names)
        }
      }
    })

    it("neither repeat nor go missing while others come in", async () => {
      const names = Array.from({ length: 20 }, (_, at) => `r${at}`)
      await recordExecutions(names.map((runId) => execution(runId, { tags: ["x"] })))
      for (const filter of filters) {
        for (const order of ["newest-first", "oldest-first"] as const) {
          let more = 0
          const addMore = () =>
            recordExecutions(
              [999, 1000, 1001].map((startTime) =>
                execution(`${filter?.by} ${order} ${more++}`, { startTime, tags: ["x"] }),
              ),
            )
          const found = (await pages({ filter, order, pageSize: 3 }, addMore)).flat()
          expect(found.filter((runId) => names.includes(runId))).toEqual(
            order === "newest-first" ? names.toReversed() : names,
          )
          expect(new Set(found).size).toBe(found.length)
          for (const runId of await runIds({ from: 999, order: "newest-first" }))
            if (!names.includes(runId)) await store.deleteExecution("d", { workflowId: "order-1", runId })
        }
      }
    })

    it("may close before they start", async () => {
      const skewed = execution("r", { startTime: 2000, close: { status: "COMPLETED", time: 1000 } })
      await recordExecutions([skewed])
      expect(await runIds({ time: "close", from: 1000, to: 1000 })).toEqual(["r"])
    })
  })

  describe("recording executions", () => {
    it("again changes nothing", async () => {
      const ones = [execution("a", { tags: ["x"] }), execution("b", { close: undefined })]
      expect(await recordExecutions(ones)).toEqual({ added: 3, updated: 0, unchanged: 0 })
      expect(await recordExecutions(ones)).toEqual({ added: 0, updated: 0, unchanged: 3 })
      expect(await runIds()).toEqual(["a"])
    })

    it("replaces what was known, and what it is found by", async () => {
      await recordExecutions([execution("a", { tags: ["x", "y"] }), execution("b")])
      const changed = execution("a", {
        workflowId: "w2",
        startTime: 500,
        tags: ["y", "z"],
        type: { name: "refund", version: "9" },
        close: { status: "FAILED", time: 700 },
      })
      const changedToo = execution("b", { startTime: 600, tags: ["w"], close: { status: "TIMED_OUT", time: 900 } })
      expect(await recordExecutions([changed, changedToo])).toEqual({ added: 0, updated: 2, unchanged: 1 })
      expect((await store.listClosedExecutions(all)).items).toEqual([changedToo, changed])
      expect(await runIds({ filter: { by: "tag", tag: "w" }, to: 600 })).toEqual(["b"])
      expect(await runIds({ filter: { by: "tag", tag: "x" } })).toEqual([])
      expect(await runIds({ filter: { by: "tag", tag: "y" }, to: 500 })).toEqual(["a"])
      expect(await runIds({ filter: { by: "tag", tag: "z" }, time: "close", to: 700 })).toEqual(["a"])
      expect(await runIds({ filter: { by: "type", name: "refund", version: "9" } })).toEqual(["a"])
      expect(await runIds({ filter: { by: "workflowId", workflowId: "w2" } })).toEqual(["a"])
    })

    it("never opens what has closed, even within one call", async () => {
      const open = execution("a", { close: undefined })
      expect(await recordExecutions([open, execution("a"), open])).toEqual({ added: 2, updated: 1, unchanged: 1 })
      expect(await runIds()).toEqual(["a"])
    })

    it("stores all or nothing", async () => {
      const bad: Entry = { kind: "execution", domain: "d", execution: execution("b", { tags: ["\0"] }) }
      const good: Entry = { kind: "execution", domain: "d", execution: execution("a") }
      await store.record([swf])
      await expect(store.record([good, bad])).rejects.toMatchObject({ name: "StoreError", problem: "unstorable" })
      await expect(store.record([good, { ...good, domain: "x" }])).rejects.toMatchObject({ problem: "unknown-domain" })
      expect(await runIds()).toEqual([])
    })

    it("keeps a checkpoint with them", async () => {
      const checkpoint = { source: "/data.ndjson", bytes: 10, lines: 1, digest: "aa" }
      expect(await store.checkpoint(checkpoint.source)).toBeUndefined()
      await store.record([swf], checkpoint)
      expect(await store.checkpoint(checkpoint.source)).toEqual(checkpoint)
      const lost = store.record([{ kind: "execution", domain: "x", execution: execution("a") }], {
        ...checkpoint,
        bytes: 20,
      })
      await expect(lost).rejects.toThrow()
      expect(await store.checkpoint(checkpoint.source)).toEqual(checkpoint)
      await store.record([], { ...checkpoint, bytes: 30 })
      expect(await store.checkpoint(checkpoint.source)).toEqual({ ...checkpoint, bytes: 30 })
    })
  })

  it("closes an execution once", async () => {
    const id = { workflowId: "order-1", runId: "a" }
    await recordExecutions([execution("a", { close: undefined, tags: ["x"] })])
    await store.closeExecution("d", id, { status: "FAILED", time: 5000 })
    await store.closeExecution("d", id, { status: "FAILED", time: 5000 })
    expect(await runIds({ filter: { by: "tag", tag: "x" }, time: "close", from: 5000 })).toEqual(["a"])
    await expect(store.closeExecution("d", id, { status: "COMPLETED", time: 5000 })).rejects.toMatchObject({
      problem: "conflict",
      message: "run a has closed as FAILED already",
    })
    const unknown = { problem: "unknown-execution" }
    const close = { status: "FAILED", time: 1 } as const
    await expect(store.closeExecution("d", { ...id, workflowId: "w" }, close)).rejects.toMatchObject(unknown)
    await expect(store.closeExecution("d", { ...id, runId: "\0" }, close)).rejects.toMatchObject(unknown)
  })

  it("deletes an execution, and what it is found by", async () => {
    await recordExecutions([execution("a", { tags: ["x"] }), execution("b", { tags: ["x"] })])
    expect(await store.deleteExecution("d", { workflowId: "w", runId: "a" })).toBe(false)
    expect(await store.deleteExecution("d", { workflowId: "order-1", runId: "\0" })).toBe(false)
    expect(await store.deleteExecution("d", { workflowId: "order-1", runId: "a" })).toBe(true)
    expect(await store.deleteExecution("d", { workflowId: "order-1", runId: "a" })).toBe(false)
    expect(await runIds({ filter: { by: "tag", tag: "x" } })).toEqual(["b"])
    expect(await runIds()).toEqual(["b"])
  })

  describe("workflows", () => {
    it("come newest first, ties by id", async () => {
      const ids = ["b", "a", "é", "C", "z"]
      await recordWorkflows([...ids.map((id) => workflow(id)), workflow("new", { createdTime: 1001 })])
      expect(await workflowIds()).toEqual(["new", "C", "a", "b", "z", "é"])
      const paged: string[] = []
      let after: WorkflowQuery["after"]
      do {
        const page = await store.listWorkflows({ ...allWorkflows, pageSize: 4, after })
        paged.push(...page.items.map(({ workflowId }) => workflowId))
        after = page.next
      } while (after)
      expect(paged).toEqual(["new", "C", "a", "b", "z", "é"])
    })

    it("are narrowed by all conditions together", async () => {
      await recordWorkflows([
        workflow("old", { createdTime: 1, updatedTime: 5 }),
        workflow("running", { createdTime: 2, updatedTime: 9, status: "IN_PROGRESS" }),
        workflow("failed", { createdTime: 3, updatedTime: 7, status: "FAILED" }),
        workflow("split", { createdTime: 4, updatedTime: 8, status: "SPLIT" }),
        workflow("cancelled", { createdTime: 5, updatedTime: 8, status: "CANCELLED" }),
        workflow("retried", { createdTime: 6, updatedTime: 9, status: "RETRY" }),
        workflow("waiting", { createdTime: 7, updatedTime: 9, status: "NOT_STARTED" }),
      ])
      expect(await workflowIds({ status: "FAILED" })).toEqual(["failed"])
      expect(await workflowIds({ createdFrom: 5 })).toEqual(["waiting", "retried", "cancelled"])
      expect(await workflowIds({ endedFrom: 5 })).toEqual(["cancelled", "split", "failed", "old"])
      expect(await workflowIds({ endedFrom: 8 })).toEqual(["cancelled", "split"])
      expect(await workflowIds({ endedFrom: 8, status: "SPLIT" })).toEqual(["split"])
      expect(await workflowIds({ endedFrom: 1, status: "RETRY" })).toEqual([])
      expect(await workflowIds({ endedFrom: 8, createdFrom: 5, workflowType: "APPFLOW_INTEGRATION" })).toEqual([
        "cancelled",
      ])
      expect(await workflowIds({ workflowType: "OTHER" })).toEqual([])
      expect(await workflowIds({ status: "\0" })).toEqual([])
    })

    it("are found by their end, whether few or many have ended", async () => {
      const ended = Array.from({ length: 4100 }, (_, at) =>
        workflow(`w${String(at).padStart(4, "0")}`, { createdTime: -at, updatedTime: at }),
      )
      await recordWorkflows([...ended, workflow("open", { status: "RETRY", createdTime: 1, updatedTime: 5000 })])
      const firstIds = (query: Partial<WorkflowQuery>) => workflowIds({ pageSize: 2, ...query })
      expect(await firstIds({ endedFrom: 50 })).toEqual(["w0050", "w0051"])
      expect(await firstIds({ endedFrom: 4000 })).toEqual(["w4000", "w4001"])
      const after = { time: -4050, workflowId: "w4050" }
      expect(await firstIds({ endedFrom: 50, after })).toEqual(["w4051", "w4052"])
      expect(await firstIds({ endedFrom: 4000, after })).toEqual(["w4051", "w4052"])
      expect(await firstIds({ endedFrom: 4000, createdFrom: -4001 })).toEqual(["w4000", "w4001"])
      expect(await firstIds({ endedFrom: 4000, status: "FAILED" })).toEqual([])
    })

    it("are replaced by what is recorded later", async () => {
      expect(await recordWorkflows([workflow("a"), workflow("a", { status: "FAILED" }), workflow("b")])).toEqual({
        added: 3,
        updated: 1,
        unchanged: 0,
      })
      expect(await recordWorkflows([workflow("a", { status: "FAILED" })])).toEqual({
        added: 0,
        updated: 0,
        unchanged: 2,
      })
      expect(await workflowIds({ status: "FAILED" })).toEqual(["a"])
      expect(await store.deleteWorkflow("d", "a")).toBe(true)
      expect(await store.deleteWorkflow("d", "a")).toBe(false)
      expect(await store.deleteWorkflow("d", "\0")).toBe(false)
    })
  })

  it("deletes what ended before a time, in batches", async () => {
    const end = (time: number) => ({ close: { status: "COMPLETED", time } as const, tags: ["x"] })
    await recordExecutions([1, 2, 3, 4, 5].map((time) => execution(`r${time}`, end(time))))
    await recordExecutions([execution("open", { close: undefined, startTime: 0 })])
    expect(await store.deleteEndedBefore(swf.domain, 4, 2)).toBe(2)
    expect(await runIds({ time: "close", order: "oldest-first" })).toEqual(["r3", "r4", "r5"])
    expect(await store.deleteEndedBefore(swf.domain, 4, 2)).toBe(1)
    expect(await store.deleteEndedBefore(swf.domain, 4, 2)).toBe(0)
    expect(await runIds({ filter: { by: "tag", tag: "x" } })).toEqual(["r5", "r4"])

    await recordWorkflows([
      ...[1, 2, 3].map((updatedTime) => workflow(`w${updatedTime}`, { updatedTime })),
      workflow("running", { updatedTime: 0, status: "IN_PROGRESS" }),
    ])
    expect(await store.deleteEndedBefore(profiles.domain, 3, 1)).toBe(1)
    expect(await store.deleteEndedBefore(profiles.domain, 3, 5)).toBe(1)
    expect(await workflowIds()).toEqual(["running", "w3"])
  })

  it("scans everything in an order that keeps ties", async () => {
    const names = Array.from({ length: 2100 }, (_, at) => `r${(at * 7919) % 2100}`)
    await recordExecutions([execution("open", { close: undefined }), ...names.map((runId) => execution(runId))])
    await recordWorkflows(names.map((id) => workflow(id)))
    const found: Entry[] = []
    for await (const entry of store.scan()) found.push(entry)
    expect(found.length).toBe(4201)
    expect(found[0]).toEqual({ kind: "execution", domain: "d", execution: execution("open", { close: undefined }) })
    expect(found.slice(1, 2101).map((entry) => entry.kind === "execution" && entry.execution.runId)).toEqual(names)
    expect(new Set(found.map((entry) => entry.kind === "workflow" && entry.workflow.workflowId)).size).toBe(2101)
  })
})

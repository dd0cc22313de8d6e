import { ListWorkflowsCommand, type ListWorkflowsCommandInput } from "@aws-sdk/client-customer-profiles"
import { describe, expect, test } from "vitest"
import { base, profilesDomain, seconds, workflow } from "../../test/records.ts"
import { customerProfilesClient, type Running, rawProfiles, run } from "../../test/running.ts"
import type { Entry } from "../store/records.ts"

type Input = Partial<ListWorkflowsCommandInput>

const epoch = base / 1000
const domain = "example-domain"

async function runWith(entries: readonly Entry[], clock?: () => number): Promise<Running> {
  const running = await run(clock && { clock })
  await running.store.record([profilesDomain(domain), profilesDomain("other"), ...entries])
  return running
}

function list(running: Running, input: Input) {
  return customerProfilesClient(running).send(new ListWorkflowsCommand({ DomainName: domain, ...input }))
}

async function ids(running: Running, input: Input): Promise<(string | undefined)[]> {
  const { Items = [] } = await list(running, input)
  return Items.map(({ WorkflowId }) => WorkflowId)
}

const numbered = (count: number): Entry[] => Array.from({ length: count }, (_, number) => workflow(number + 1))

describe("CP 1: constraints", () => {
  test.each([
    ["example-domain/workflows", 200],
    [`${"d".repeat(64)}/workflows`, 404],
    [`${"d".repeat(65)}/workflows`, 400],
    ["a.b/workflows", 400],
    ["a%2Fb/workflows", 400],
    ["example-domain/workflows?max-results=1", 200],
    ["example-domain/workflows?max-results=100", 200],
    ["example-domain/workflows?max-results=0", 400],
    ["example-domain/workflows?max-results=101", 400],
    ["example-domain/workflows?max-results=x", 400],
    ["example-domain/workflows?next-token=", 400],
    [`example-domain/workflows?next-token=${"A".repeat(1025)}`, 400],
  ])("CP 1: %s", async (path, status) => {
    const answer = await rawProfiles(await runWith([]), path, {})
    expect(answer.status).toBe(status)
  })

  test.each([
    [{ Status: "CANCELLED" }, 200],
    [{ Status: "CANCELED" }, 400],
    [{ WorkflowType: "APPFLOW_INTEGRATION" }, 200],
    [{ WorkflowType: "OTHER" }, 400],
  ])("CP 1: %j", async (body, status) => {
    const answer = await rawProfiles(await runWith([]), "example-domain/workflows", body)
    expect(answer.status).toBe(status)
  })
})

describe("CP 2: filters", () => {
  test("CP 2: QueryStartDate keeps what was created later", async () => {
    const running = await runWith(numbered(3))
    expect(await ids(running, { QueryStartDate: seconds(1) })).toEqual(["w3", "w2"])
    expect(await ids(running, { QueryStartDate: seconds(3) })).toEqual([])
  })

  test("CP 2: QueryEndDate keeps what ended later: a terminal status, and changed later", async () => {
    const statuses = ["NOT_STARTED", "IN_PROGRESS", "COMPLETE", "FAILED", "SPLIT", "RETRY", "CANCELLED"] as const
    const entries = statuses.map((status, index) => workflow(index, { status, updatedTime: base + 50_000 }))
    const running = await runWith([...entries, workflow(7, { updatedTime: base + 49_000 })])
    expect(await ids(running, { QueryEndDate: seconds(49) })).toEqual(["w6", "w4", "w3", "w2"])
    expect(await ids(running, { QueryEndDate: seconds(50) })).toEqual([])
  })

  test("CP 2: dates finer than a millisecond", async () => {
    const running = await runWith([workflow(1)])
    const found = async (QueryStartDate: number) => {
      const { text } = await rawProfiles(running, "example-domain/workflows", { QueryStartDate })
      return JSON.parse(text).Items.length
    }
    expect([await found(epoch + 0.9996), await found(epoch + 1), await found(epoch + 1.0004)]).toEqual([1, 0, 0])
  })

  test("CP 2: all filters that are given must match", async () => {
    const running = await runWith([
      workflow(1, { status: "FAILED" }),
      workflow(2, { status: "FAILED" }),
      workflow(3),
      workflow(4, { status: "IN_PROGRESS" }),
    ])
    expect(await ids(running, { Status: "FAILED" })).toEqual(["w2", "w1"])
    expect(await ids(running, { Status: "FAILED", QueryStartDate: seconds(1) })).toEqual(["w2"])
    expect(await ids(running, { Status: "IN_PROGRESS", QueryEndDate: new Date(0) })).toEqual([])
    expect(await ids(running, { WorkflowType: "APPFLOW_INTEGRATION" })).toEqual(["w4", "w3", "w2", "w1"])
  })
})

test("CP 3: every member of an item is there", async () => {
  const { Items } = await list(await runWith([workflow(1, { statusDescription: "d".repeat(255) })]), {})
  expect(Items).toEqual([
    {
      WorkflowId: "w1",
      WorkflowType: "APPFLOW_INTEGRATION",
      Status: "COMPLETE",
      StatusDescription: "d".repeat(255),
      CreatedAt: seconds(1),
      LastUpdatedAt: seconds(2),
    },
  ])
})

describe("CP 4: pages", () => {
  test("CP 4: newest first, ties by id, all pages, and no token on the last", async () => {
    const running = await runWith([...numbered(3), workflow(9, { createdTime: base + 2000 })])
    const found: (string | undefined)[][] = []
    let NextToken: string | undefined
    do {
      const page = await list(running, { MaxResults: 2, NextToken })
      found.push((page.Items ?? []).map(({ WorkflowId }) => WorkflowId))
      NextToken = page.NextToken
    } while (NextToken !== undefined)
    expect(found).toEqual([
      ["w3", "w2"],
      ["w9", "w1"],
    ])
  })

  test("CP 4: a page holds 100 unless the request says", async () => {
    const running = await runWith(numbered(101))
    expect([(await ids(running, {})).length, (await ids(running, { MaxResults: 7 })).length]).toEqual([100, 7])
  })

  test("CP 4: the longest id fits into a token of 1024 characters", async () => {
    const longest = workflow(1, { workflowId: "😀".repeat(255) })
    const running = await runWith([longest, workflow(0)])
    const { NextToken } = await list(running, { MaxResults: 1 })
    expect(NextToken?.length).toBeLessThanOrEqual(1024)
    expect(await ids(running, { MaxResults: 1, NextToken })).toEqual(["w0"])
  })

  test("CP 4: tokens die after 24 hours", async () => {
    const time = { now: base }
    const running = await runWith(numbered(2), () => time.now)
    const { NextToken } = await list(running, { MaxResults: 1 })
    time.now += 24 * 60 * 60 * 1000 + 1
    await expect(list(running, { MaxResults: 1, NextToken })).rejects.toMatchObject({
      name: "BadRequestException",
      message: "Specified token has exceeded its maximum lifetime",
    })
  })

  test.each<Input>([
    { MaxResults: 2 },
    { Status: "COMPLETE" },
    { WorkflowType: "APPFLOW_INTEGRATION" },
    { QueryStartDate: new Date(0) },
    { QueryEndDate: new Date(0) },
    { DomainName: "other" },
  ])("CP 4: a token is refused with %j", async (change) => {
    const running = await runWith(numbered(2))
    const { NextToken } = await list(running, { MaxResults: 1 })
    await expect(list(running, { MaxResults: 1, NextToken, ...change })).rejects.toMatchObject({
      name: "BadRequestException",
      $metadata: { httpStatusCode: 400 },
    })
  })
})

describe("CP 5: errors", () => {
  test("CP 5: an unknown domain", async () => {
    await expect(list(await runWith([]), { DomainName: "nowhere" })).rejects.toMatchObject({
      name: "ResourceNotFoundException",
      message: "Unknown domain: nowhere",
      $metadata: { httpStatusCode: 404 },
    })
  })

  test("CP 5: an unknown domain is told of before a bad token", async () => {
    await expect(list(await runWith([]), { DomainName: "nowhere", NextToken: "x" })).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    })
  })

  test("CP 5: a broken constraint is the modelled error", async () => {
    const { status, headers, text } = await rawProfiles(await runWith([]), "example-domain/workflows?max-results=0", {})
    expect([status, headers.get("x-amzn-errortype")]).toEqual([400, "BadRequestException"])
    expect(JSON.parse(text).Message).toContain("'/MaxResults'")
  })
})

describe("CP 6: bodies", () => {
  test.each([
    ["", 200],
    ["{}", 200],
    ['{"Unknown":1}', 200],
    ['{"Status":null}', 200],
    ["{", 400],
    ["[]", 400],
  ])("CP 6: %j", async (body, status) => {
    const answer = await rawProfiles(await runWith([]), "example-domain/workflows", body)
    expect(answer.status).toBe(status)
  })
})

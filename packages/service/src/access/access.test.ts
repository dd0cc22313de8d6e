import { ListWorkflowsCommand } from "@aws-sdk/client-customer-profiles"
import { ListClosedWorkflowExecutionsCommand, type ListClosedWorkflowExecutionsCommandInput } from "@aws-sdk/client-swf"
import { describe, expect, test } from "vitest"
import { execution, profilesDomain, swfDomain, workflow } from "../../test/records.ts"
import { anyKey, customerProfilesClient, type Running, rawSwf, region, run, swfClient } from "../../test/running.ts"
import type { Decision } from "../policy/evaluate.ts"
import { memoryThrottle } from "../throttle/throttle.ts"
import { controlledAccess } from "./access.ts"
import { readAccessFile } from "./access-file.ts"
import { anybody } from "./caller.ts"

const alice = { accessKeyId: "AKIAALICEALICEALICE1", secretAccessKey: "the-secret-of-alice" }
const aliceToo = { accessKeyId: "AKIAALICEALICEALICE2", secretAccessKey: "the-other-secret-of-alice" }
const bob = { accessKeyId: "AKIABOBBOBBOBBOBBOB1", secretAccessKey: "the-secret-of-bob" }
const eve = { accessKeyId: "AKIAEVEEVEEVEEVEEVE1", secretAccessKey: "the-secret-of-eve" }

const action = "swf:ListClosedWorkflowExecutions"
const allowAll = { Effect: "Allow", Action: "*", Resource: "*" }

/** Alice has the policy; Bob of the same account and Eve of another may do all. */
async function runWith(statements: unknown, options: Parameters<typeof run>[0] = {}): Promise<Running> {
  const user = (name: string, keys: (typeof alice)[], Statement: unknown) => ({
    name,
    keys: keys.map(({ accessKeyId, secretAccessKey }) => ({ id: accessKeyId, secret: secretAccessKey })),
    policies: [{ Version: "2012-10-17", Statement }],
  })
  const users = [user("alice", [alice, aliceToo], statements), user("bob", [bob], allowAll)]
  const accounts = [
    { id: "123456789012", users },
    { id: "210987654321", domains: ["hers"], users: [user("eve", [eve], allowAll)] },
  ]
  const keys = readAccessFile(JSON.stringify({ accounts }), "access.json")
  const running = await run({ access: controlledAccess(keys, region, Date.now), ...options })
  await running.store.record([
    ...["orders", "returns", "hers"].map(swfDomain),
    profilesDomain("orders"),
    ...[1, 2].flatMap((number) => [execution(number), workflow(number, {}, "orders")]),
  ])
  return running
}

function list(running: Running, input: Partial<ListClosedWorkflowExecutionsCommandInput> = {}, key = alice) {
  const all = { domain: "orders", startTimeFilter: { oldestDate: new Date(0) } }
  return swfClient(running, key).send(new ListClosedWorkflowExecutionsCommand({ ...all, ...input }))
}

/** What became of a call: `allowed`, or the name of its error. */
async function outcome(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => "allowed",
    (error: Error) => error.name,
  )
}

const denied = "OperationNotPermittedFault"

describe("SWF 11: access", () => {
  test("SWF 11: by action and domain", async () => {
    const Resource = "arn:aws:swf:us-east-1:123456789012:/domain/orders"
    const running = await runWith({ Effect: "Allow", Action: action, Resource })
    expect(await outcome(list(running))).toBe("allowed")
    await expect(list(running, { domain: "returns" })).rejects.toMatchObject({
      name: denied,
      message:
        "arn:aws:iam::123456789012:user/alice may not call swf:ListClosedWorkflowExecutions on " +
        "arn:aws:swf:us-east-1:123456789012:/domain/returns: no policy allows it",
      $metadata: { httpStatusCode: 400 },
    })
  })

  test.each<
    [string, Partial<ListClosedWorkflowExecutionsCommandInput>, Partial<ListClosedWorkflowExecutionsCommandInput>]
  >([
    ["swf:tagFilter.tag", { tagFilter: { tag: "a" } }, { tagFilter: { tag: "b" } }],
    ["swf:typeFilter.name", { typeFilter: { name: "a" } }, { typeFilter: { name: "b", version: "a" } }],
    ["swf:typeFilter.version", { typeFilter: { name: "x", version: "a" } }, { typeFilter: { name: "a" } }],
  ])("SWF 11: by %s", async (key, within, outside) => {
    const running = await runWith({ ...allowAll, Condition: { StringEquals: { [key]: "a" } } })
    expect(await outcome(list(running, within))).toBe("allowed")
    expect(await outcome(list(running, outside))).toBe(denied)
    expect(await outcome(list(running))).toBe(denied)
  })

  test("SWF 11: an empty version is none, for policies too", async () => {
    const running = await runWith({ ...allowAll, Condition: { Null: { "swf:typeFilter.version": "false" } } })
    expect(await outcome(list(running, { typeFilter: { name: "a", version: "" } }))).toBe(denied)
    expect(await outcome(list(running, { typeFilter: { name: "a", version: "1" } }))).toBe("allowed")
  })

  test("SWF 11: an unknown domain, and another account's, are UnknownResourceFault", async () => {
    const running = await runWith(allowAll)
    expect(await outcome(list(running, { domain: "nowhere" }))).toBe("UnknownResourceFault")
    expect(await outcome(list(running, { domain: "hers" }))).toBe("UnknownResourceFault")
    expect(await outcome(list(running, { domain: "hers" }, eve))).toBe("allowed")
    expect(await outcome(list(running, {}, eve))).toBe("UnknownResourceFault")
  })

  test("SWF 11: who is refused does not learn whether the domain exists", async () => {
    const running = await runWith({ ...allowAll, Effect: "Deny" })
    expect(await outcome(list(running, { domain: "nowhere" }))).toBe(denied)
  })

  test("SWF 11: filters that exclude each other are told of first", async () => {
    const running = await runWith({ ...allowAll, Effect: "Deny" })
    expect(await outcome(list(running, { closeTimeFilter: { oldestDate: new Date(0) } }))).toBe("ValidationException")
  })

  test("SWF 11: every page is authorised anew", async () => {
    let decision: Decision = "allowed"
    const running = await run({
      access: { authentication: undefined, callerOf: () => ({ ...anybody, decide: () => decision }) },
    })
    await running.store.record([swfDomain("orders"), execution(1), execution(2)])
    const { nextPageToken } = await list(running, { maximumPageSize: 1 })
    decision = "denied-explicitly"
    expect(await outcome(list(running, { maximumPageSize: 1, nextPageToken }))).toBe(denied)
  })

  test("SWF 7: a token is the caller's, with any of their keys", async () => {
    const running = await runWith(allowAll)
    const { nextPageToken } = await list(running, { maximumPageSize: 1 })
    expect(await outcome(list(running, { maximumPageSize: 1, nextPageToken }, aliceToo))).toBe("allowed")
    expect(await outcome(list(running, { maximumPageSize: 1, nextPageToken }, bob))).toBe("ValidationException")
  })
})

describe("CP 5: access", () => {
  const listWorkflows = (running: Running, key: typeof alice) =>
    customerProfilesClient(running, key).send(new ListWorkflowsCommand({ DomainName: "orders", MaxResults: 1 }))

  test("CP 5: by action and domain", async () => {
    const Resource = "arn:aws:profile:us-east-1:123456789012:domains/orders"
    const allowed = await runWith({ Effect: "Allow", Action: "profile:ListWorkflows", Resource })
    expect(await outcome(listWorkflows(allowed, alice))).toBe("allowed")
    expect(await outcome(listWorkflows(allowed, eve))).toBe("ResourceNotFoundException")
    const others = await runWith({ Effect: "Allow", Action: action, Resource: "*" })
    await expect(listWorkflows(others, alice)).rejects.toMatchObject({
      name: "AccessDeniedException",
      $metadata: { httpStatusCode: 403 },
    })
  })
})

describe("signatures", () => {
  test("are asked for", async () => {
    const running = await runWith(allowAll)
    const { status, text } = await rawSwf(running, { domain: "orders", startTimeFilter: { oldestDate: 0 } })
    expect([status, JSON.parse(text).__type]).toEqual([403, "MissingAuthenticationTokenException"])
  })

  test.each([
    ["an unknown key", anyKey, "UnrecognizedClientException"],
    ["another secret", { ...alice, secretAccessKey: bob.secretAccessKey }, "InvalidSignatureException"],
  ])("with %s are refused", async (_what, key, name) => {
    expect(await outcome(list(await runWith(allowAll), {}, key))).toBe(name)
  })
})

test("throttling is for each caller apart, and the log names who it was", async () => {
  const running = await runWith(allowAll, { throttle: memoryThrottle({ size: 1, perSecond: 0.01 }) })
  expect(await outcome(list(running))).toBe("allowed")
  expect(await outcome(list(running, {}, aliceToo))).toBe("ThrottlingException")
  expect(await outcome(list(running, {}, bob))).toBe("allowed")
  const callers = running.log.map((line) => JSON.parse(line).caller)
  expect(callers).toEqual(["alice", "alice", "bob"].map((name) => `arn:aws:iam::123456789012:user/${name}`))
  expect(running.log.join("")).not.toMatch(/secret|Signature=/)
})

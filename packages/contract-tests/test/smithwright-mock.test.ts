import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { repository } from "../src/scratch-copy.ts"

const command = ["--conditions=@smithwright/source", "packages/codegen/src/cli/bin.ts", "mock"]
const swf = "com.amazonaws.swf#SimpleWorkflowService"
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "smithwright-mock-"))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Starts the command on any free port. */
async function start(args: readonly string[]): Promise<{ process: ChildProcess; url: string; printed: () => string }> {
  const child = spawn(process.execPath, [...command, ...args, "--port", "0"], {
    cwd: repository,
    stdio: ["ignore", "pipe", "inherit"],
  })
  let printed = ""
  child.stdout.on("data", (chunk) => {
    printed += chunk
  })
  const ended = once(child, "exit")
  while (!printed.includes("Ctrl-C ends it.")) {
    await Promise.race([once(child.stdout, "data"), ended])
    if (child.exitCode !== null) throw new Error(`smithwright mock ended with ${child.exitCode}: ${printed}`)
  }
  return { process: child, url: /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? "", printed: () => printed }
}

async function stop({ process: child }: { readonly process: ChildProcess }): Promise<void> {
  child.kill("SIGINT")
  // Not "exit": there may be some left to read then.
  expect(await once(child, "close")).toEqual([0, null])
}

const list = (url: string, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": "SimpleWorkflowService.ListClosedWorkflowExecutions",
      ...headers,
    },
    body: '{"domain":"867530901","startTimeFilter":{"oldestDate":1325376070}}',
  })

describe("smithwright mock", () => {
  test.each([
    ["a service of the configuration", [swf]],
    ["a folder of models", ["models/swf"]],
    ["an OpenAPI document", ["packages/generated/contract/src/swf/openapi.json"]],
  ])("serves %s, and logs requests", async (_name, args) => {
    const mock = await start(args)
    expect((await list(mock.url)).status).toBe(200)
    expect((await fetch(mock.url, { method: "PUT" })).status).toBe(405)
    await stop(mock)
    expect(mock.printed()).toContain("POST SimpleWorkflowService.ListClosedWorkflowExecutions 200\n")
    expect(mock.printed()).toContain("PUT / 405 MethodNotAllowedException: Every operation is a POST to /, not a PUT\n")
  })

  test("serves an OpenAPI document in YAML", async () => {
    const file = join(folder, "time.yaml")
    const yaml = `openapi: 3.1.0
info: { title: Time, version: "1" }
paths:
  /time:
    get:
      responses:
        "200":
          description: the time
          content: { application/json: { schema: { type: object }, examples: { Noon: { value: { hour: 12 } } } } }
`
    writeFileSync(file, yaml)
    const mock = await start([file])
    expect(await (await fetch(`${mock.url}/time`)).json()).toEqual({ hour: 12 })
    await stop(mock)
  })

  test("makes values up and fails alike with the same seed", async () => {
    const answers = async () => {
      const mock = await start([swf, "--dynamic", "--seed", "7", "--fault-rate", "0.5", "--errors"])
      const texts: string[] = []
      for (let nth = 0; nth < 6; nth++) texts.push(await (await list(mock.url)).text())
      await stop(mock)
      expect(mock.printed()).toContain("--seed 7 repeats what follows")
      return texts
    }
    const first = await answers()
    expect(await answers()).toEqual(first)
    expect(first.some((answer) => answer.includes("__type"))).toBe(true)
    expect(first.some((answer) => answer.includes("executionInfos"))).toBe(true)
  })

  test.each([
    [["com.example#Nothing"], 1, "models/smithy-build.json names no models with the service com.example#Nothing"],
    [["models"], 1, "--service must name a service: there are com.amazonaws."],
    [["models", "--service", "com.example#Nothing"], 1, "--service names no service of the model"],
    [["nowhere"], 2, "nowhere has no models"],
    [[swf, "--config", "nowhere.json"], 2, "nowhere.json: cannot be read"],
    [["nowhere.yaml"], 1, "Cannot read "],
    [[swf, "--fault-rate", "2"], 2, "A share is a number from 0 to 1"],
    [[swf, "--delay", "soon"], 2, "A delay is a number of milliseconds"],
    [[swf, "--port", "x"], 2, "A port is a number from 0 to 65535"],
    [[], 2, "missing required argument"],
  ])("%j ends with status %i and says %s", async (args, status, message) => {
    const child = spawn(process.execPath, [...command, ...args], { cwd: repository, stdio: ["ignore", "pipe", "pipe"] })
    const [[exit], said] = await Promise.all([once(child, "exit"), text(child.stderr)])
    expect([exit, said]).toEqual([status, expect.stringContaining(message)])
  })
})

const data = process.env.SMITHY_CONFORMANCE

test.skipIf(data === undefined)(
  "the README's command serves DynamoDB to the AWS SDK (skipped where SMITHY_CONFORMANCE names no folder)",
  async () => {
    const readme = readFileSync(join(repository, "README.md"), "utf8")
    const [, options] = /^npm run smithwright -- mock dynamodb-2012-08-10\.json(.*)$/m.exec(readme) ?? []
    expect(options).toBeDefined()
    const mock = await start([join(data ?? "", "aws-models/dynamodb-2012-08-10.json")])
    const credentials = { accessKeyId: "any", secretAccessKey: "any" }
    const client = new DynamoDBClient({ endpoint: mock.url, region: "us-east-1", credentials })
    const { Table } = await client.send(new DescribeTableCommand({ TableName: "Music" }))
    expect(Table?.CreationDateTime).toBeInstanceOf(Date)
    client.destroy()
    await stop(mock)
  },
)

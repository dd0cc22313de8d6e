import { execFileSync, spawnSync } from "node:child_process"
import { existsSync, writeFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { installPackages } from "../src/installed-packages.ts"
import { makeScratchCopy } from "../src/scratch-copy.ts"

/** A program of somebody who installed the packages, and knows nothing of this workspace. */
const program = `
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { toNodeHandler } from "@smithwright/server/node"
import { ListClosedWorkflowExecutionsCommand, SWFClient, UnknownResourceFault } from "@workflow-contracts/client/swf"
import { CloseStatus } from "@workflow-contracts/contract/swf"
import type { paths } from "@workflow-contracts/contract/swf/openapi"
import document from "@workflow-contracts/contract/swf/openapi.json" with { type: "json" }
import * as server from "@workflow-contracts/server/swf"
import { validateListWorkflowsInput } from "@workflow-contracts/validators/customer-profiles"

const service = server.createSimpleWorkflowService({
  listClosedWorkflowExecutions: async ({ domain }) => {
    if (domain !== "known") throw new server.UnknownResourceFault({ message: "Unknown domain: " + domain })
    return { executionInfos: [] }
  },
})
const listener = createServer(toNodeHandler(service)).listen(0, "127.0.0.1", async () => {
  const { port } = listener.address() as AddressInfo
  const client = new SWFClient({
    endpoint: "http://127.0.0.1:" + port,
    region: "us-east-1",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
  })
  const list = (domain: string) => client.send(new ListClosedWorkflowExecutionsCommand({ domain }))
  const path: keyof paths = "/SimpleWorkflowService.ListClosedWorkflowExecutions"
  const answers: unknown[] = [
    (await list("known")).executionInfos,
    await list("other").catch((error: unknown) => error instanceof UnknownResourceFault && error.message),
    validateListWorkflowsInput({ DomainName: "d", MaxResults: 0 }),
    [CloseStatus.FAILED, document.openapi, path in document.paths],
  ]
  console.log(JSON.stringify(answers))
  listener.close()
  client.destroy()
})
`

let copy: ReturnType<typeof makeScratchCopy>
let project: string

beforeAll(() => {
  copy = makeScratchCopy()
  project = installPackages(
    copy.path,
    ["client", "server", "validators"].map((name) => `@workflow-contracts/${name}`),
  )
  writeFileSync(join(project, "package.json"), '{ "type": "module" }')
  writeFileSync(join(project, "program.ts"), program)
})
afterAll(() => copy.remove())

const strict = [
  "--strict",
  "--exactOptionalPropertyTypes",
  "--resolveJsonModule",
  "--types",
  "node",
  "--target",
  "es2023",
]

function compile(...options: string[]) {
  const compiler = join(copy.path, "node_modules/typescript/bin/tsc")
  const args = [compiler, ...strict, "--skipLibCheck", ...options, "program.ts"]
  return spawnSync(process.execPath, args, { cwd: project, encoding: "utf8" })
}

/** This Node, and the one that the machine has besides, which may be as old as users' Nodes are. */
const nodes = [
  process.execPath,
  ...(process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.includes("node_modules"))
    .map((folder) => join(folder, "node"))
    .filter((path) => existsSync(path))
    .slice(0, 1),
]

test.each([
  ["nodenext", "nodenext"],
  ["esnext", "bundler"],
])("the types are found by module %s with %s resolution", (module, resolution) => {
  expect(compile("--noEmit", "--module", module, "--moduleResolution", resolution).stdout).toBe("")
})

test.each(nodes)("the packages run on %s", (node) => {
  expect(compile("--module", "nodenext").stdout).toBe("")
  expect(JSON.parse(execFileSync(node, ["program.js"], { cwd: project, encoding: "utf8" }))).toEqual([
    [],
    "Unknown domain: other",
    [
      {
        path: "/MaxResults",
        message: "Value at '/MaxResults' failed to satisfy constraint: Member must be between 1 and 100, inclusive",
        keyword: "range",
      },
    ],
    ["FAILED", "3.1.0", true],
  ])
})

import { execFileSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { makeScratchCopy } from "../src/scratch-copy.ts"

/** Asks each artefact of the copy what it makes of a domain of eleven characters. */
const questions = `
import { readFileSync } from "node:fs"
import { createMock } from "@smithwright/mock"
import { createSimpleWorkflowService } from "@workflow-contracts/server/swf"
import { validateListClosedWorkflowExecutionsInputJson } from "@workflow-contracts/validators/swf"

const input = { domain: "eleven-long", startTimeFilter: { oldestDate: 0 } }
const request = {
  method: "POST",
  headers: {
    "content-type": "application/x-amz-json-1.0",
    "x-amz-target": "SimpleWorkflowService.ListClosedWorkflowExecutions",
  },
  body: JSON.stringify(input),
}
const service = createSimpleWorkflowService({ listClosedWorkflowExecutions: async () => ({ executionInfos: [] }) })
const document = JSON.parse(readFileSync("packages/generated/contract/src/swf/openapi.json", "utf8"))
const mock = await createMock({ contract: "swf", document })
const { url } = await mock.listen({ port: 0 })
const server = await service.fetch(new Request("http://127.0.0.1/", request))
const mocked = await fetch(url, request)
console.log(JSON.stringify({
  validators: validateListClosedWorkflowExecutionsInputJson(input),
  server: [server.status, (await server.json()).message ?? null],
  mock: [mocked.status, (await mocked.json()).message ?? null],
}))
await mock.close()
`

let copy: ReturnType<typeof makeScratchCopy>

beforeAll(() => {
  copy = makeScratchCopy()
  writeFileSync(join(copy.path, "questions.ts"), questions)
})
afterAll(() => copy.remove())

function node(...args: string[]): string {
  const options = { cwd: copy.path, encoding: "utf8" } as const
  return execFileSync(process.execPath, ["--conditions=@smithwright/source", ...args], options)
}

/** What a document or the types say of the domain. */
function statements() {
  const read = (file: string) => readFileSync(join(copy.path, "packages/generated/contract/src/swf", file), "utf8")
  const { schemas } = JSON.parse(read("openapi.json")).components
  return {
    types: read("types.ts")
      .match(/Must have .*\n.*\n {2}domain: string/)?.[0]
      .split("\n")[0],
    document: schemas.ListClosedWorkflowExecutionsInput.properties.domain.maxLength,
  }
}

test("one constraint changed in a model is changed in every artefact", () => {
  expect(statements()).toEqual({ types: "Must have 1 to 256 characters.", document: 256 })
  expect(JSON.parse(node("questions.ts"))).toEqual({ validators: [], server: [200, null], mock: [200, null] })

  const model = join(copy.path, "models/swf/simple-shapes.smithy")
  const [before, after] = ["max: 256)\nstring DomainName", "max: 10)\nstring DomainName"]
  writeFileSync(model, readFileSync(model, "utf8").replace(before, after))
  node("scripts/generate.ts")

  expect(statements()).toEqual({ types: "Must have 1 to 10 characters.", document: 10 })
  expect(JSON.parse(node("questions.ts"))).toEqual({
    validators: [
      { path: "/domain", keyword: "length", message: expect.stringContaining("between 1 and 10, inclusive") },
    ],
    server: [400, expect.stringContaining("at '/domain' failed to satisfy constraint")],
    mock: [400, expect.stringContaining("at '/domain' failed to satisfy constraint")],
  })
})

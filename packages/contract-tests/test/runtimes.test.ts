import { execFileSync } from "node:child_process"
import { once } from "node:events"
import { cpSync } from "node:fs"
import { request } from "node:http"
import { join } from "node:path"
import { generate } from "@smithwright/codegen"
import { build } from "esbuild"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { installPackages } from "../src/installed-packages.ts"
import { isInstalled, Running, runtimes } from "../src/runtimes.ts"
import { makeScratchCopy, repository } from "../src/scratch-copy.ts"

/** A generated server and client, and the packages that they need as they are published. */
async function makeProject(workspace: string): Promise<string> {
  const project = installPackages(workspace, ["@smithwright/server", "@smithwright/client"])
  cpSync(join(import.meta.dirname, "runtimes"), project, { recursive: true })
  cpSync(join(repository, "packages/server/test/examples/web.ts"), join(project, "web.ts"))
  const { diagnostics } = await generate({ config: join(project, "smithy-build.json"), cache: false })
  expect(diagnostics).toEqual([])
  execFileSync(join(workspace, "node_modules/.bin/tsc"), ["-p", "."], { cwd: project, stdio: "inherit" })
  await build({
    entryPoints: [join(project, "web.ts")],
    outfile: join(project, "worker.js"),
    bundle: true,
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    external: ["node:*"],
  })
  return project
}

const found = [
  12,
  ["NoSuchItem: There is no milk", true],
  [
    "ValidationException: 1 validation error detected. Value at '/count' failed to satisfy constraint: Member must be less than or equal to 100",
    false,
  ],
  ["InvalidSignatureException: The signature is not that of the request and the key", false],
  "one",
]

let copy: ReturnType<typeof makeScratchCopy>
let project: string

beforeAll(async () => {
  copy = makeScratchCopy()
  project = await makeProject(copy.path)
})
afterAll(() => copy.remove())

for (const [name, runtime] of Object.entries(runtimes)) {
  if (!isInstalled(runtime)) {
    const { program, from } = runtime
    test.skip(`${name} serves (skipped: ${program} is not on the PATH; the npm package ${from} has it)`, () => {})
    continue
  }
  describe(`${name} serves, and`, () => {
    let running: Running
    let url: string

    beforeAll(async () => {
      running = new Running(runtime, project)
      url = `http://127.0.0.1:${await running.written(/(?:127\.0\.0\.1|"port"):(\d+)/)}`
    })
    afterAll(() => running.end())

    const post = (path: string) => {
      const headers = { "content-type": "application/octet-stream" }
      return request(url + path, { method: "POST", headers, agent: false }).on("error", () => {})
    }

    test("answers the generated client, and refuses what breaks the contract or is signed by others", () => {
      const program = `import { callStore } from "./call-store.ts"; console.log(JSON.stringify(await callStore("${url}")))`
      const args = ["--input-type=module", "--eval", program]
      expect(JSON.parse(execFileSync(process.execPath, args, { cwd: project, encoding: "utf8" }))).toEqual(found)
    })

    test("runs the generated client", async () => {
      expect(await (await fetch(`${url}/client`)).json()).toEqual(found)
    })

    test("streams bodies both ways at once", async () => {
      const sent = post("/echo")
      sent.write("one")
      const [answer] = await once(sent, "response")
      const chunks = answer[Symbol.asyncIterator]()
      expect(String((await chunks.next()).value)).toBe("one")
      sent.end("two")
      expect(String((await chunks.next()).value)).toBe("two")
      expect(await chunks.next()).toEqual({ done: true, value: undefined })
    })

    test("tells a handler that waits when the client leaves", async () => {
      const sent = post("/wait").end()
      await running.written(/A client waits/)
      // workerd holds a connection that is only closed for one whose client still reads.
      sent.socket?.resetAndDestroy()
      await running.written(/The client that waited has left/)
    })

    test("refuses a body that the client breaks off", async () => {
      const sent = post("/weigh")
      sent.write("one")
      await running.written(/A client sends/)
      sent.destroy()
      await running.written(/weigh refused request .*The body ended too early/)
    })

    test("cancels an answer's stream when the client leaves", async () => {
      const sent = post("/tick").end()
      const [answer] = await once(sent, "response")
      await once(answer, "data")
      sent.destroy()
      await running.written(/The client that listened has left/)
    })
  })
}

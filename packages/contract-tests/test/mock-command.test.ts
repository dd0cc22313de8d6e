import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { text } from "node:stream/consumers"
import { describe, expect, test } from "vitest"
import { repository } from "../src/scratch-copy.ts"

/** Starts the command on any free port, and gives what it prints until it is ready. */
async function startCommand(contract: string): Promise<{ process: ChildProcess; printed: string }> {
  const args = ["--conditions=@smithwright/source", "scripts/mock.ts", contract, "--port", "0"]
  const command = spawn(process.execPath, args, { cwd: repository, stdio: ["ignore", "pipe", "inherit"] })
  let printed = ""
  for await (const chunk of command.stdout.iterator({ destroyOnReturn: false })) {
    printed += chunk
    if (printed.includes("Ctrl-C ends it.")) break
  }
  return { process: command, printed }
}

/** What a program prints when it is given a text. */
async function run(program: string, args: readonly string[], input = ""): Promise<string> {
  const child = spawn(program, args, { cwd: import.meta.dirname, stdio: ["pipe", "pipe", "inherit"] })
  child.stdin.end(input)
  return text(child.stdout)
}

describe.each([
  ["swf", "20110927-T-1"],
  ["customer-profiles", "All batches were imported"],
])("npm run mock -- %s", (contract, expected) => {
  test("prints calls that work, and ends at Ctrl-C with 0", async () => {
    const command = await startCommand(contract)
    const [curl = ""] = /^curl .*?(?=\n\n)/ms.exec(command.printed) ?? []
    const [module = ""] = /^import .*?^console\.log\(.*?\)$/ms.exec(command.printed) ?? []
    expect(await run("sh", ["-c", curl.replace("curl", "curl -s")])).toContain(expected)
    const printsAll = module.replace("console.log(await", "console.log(JSON.stringify(await").concat(")")
    expect(await run(process.execPath, ["--input-type=module"], printsAll)).toContain(expected)
    command.process.kill("SIGINT")
    expect(await once(command.process, "exit")).toEqual([0, null])
  })
})

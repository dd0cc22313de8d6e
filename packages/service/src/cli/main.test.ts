import { execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { writeFile } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { main } from "./main.ts"

const freePorts = ["--swf-port", "0", "--customer-profiles-port", "0", "--admin-port", "0", "--log-level", "silent"]

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "smithwright-cli-"))
})

afterEach(() => rmSync(folder, { recursive: true }))

interface Ran {
  readonly status: number
  readonly out: string
  readonly error: string
}

/** Runs the command; `meanwhile` is what is done before it is stopped, unless it is stopped at once. */
async function runCommand(
  args: readonly string[],
  meanwhile = async (_out: string) => {},
  isStopped = false,
): Promise<Ran> {
  const out: string[] = []
  const errors: string[] = []
  let stop = (): void => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  if (isStopped) stop()
  const status = await main(args, {
    out(text) {
      out.push(text)
      if (text === "Ctrl-C ends it.") void meanwhile(out.join("\n")).finally(stop)
    },
    error: (text) => errors.push(text),
    progress: () => {},
    isColored: false,
    stopped,
  })
  return { status, out: out.join("\n"), error: errors.join("\n") }
}

function urlAfter(name: string, out: string): string {
  return new RegExp(`^${name} (http://\\S+)`, "m").exec(out)?.[1] ?? ""
}

async function list(url: string, domain = "867530901"): Promise<[number, { executionInfos?: unknown[] }]> {
  const headers = {
    "content-type": "application/x-amz-json-1.0",
    "x-amz-target": "SimpleWorkflowService.ListClosedWorkflowExecutions",
  }
  const body = JSON.stringify({ domain, startTimeFilter: { oldestDate: 0 } })
  const answer = await fetch(url, { method: "POST", headers, body })
  return [answer.status, JSON.parse(await answer.text())]
}

const accessFile = (id = "123456789012") => {
  const path = join(folder, "access.json")
  const policy = { Version: "2012-10-17", Statement: { Effect: "Allow", Action: "*", Resource: "*" } }
  const keys = [{ id: "AKIAIOSFODNN7EXAMPLE", secret: "a-secret-of-some-length" }]
  writeFileSync(path, JSON.stringify({ accounts: [{ id, users: [{ name: "a", keys, policies: [policy] }] }] }))
  return path
}

test("serves the demo, says how to call it, and stops", async () => {
  let answered: unknown
  const { status, out, error } = await runCommand(["--memory", "--seed-demo", ...freePorts], async (text) => {
    const [code, { executionInfos }] = await list(urlAfter("swf", text))
    answered = [code, executionInfos?.length, (await fetch(`${urlAfter("admin", text)}/ready`)).status]
  })
  expect([status, error, answered]).toEqual([0, "", [200, 100, 200]])
  expect(out).toContain(
    "Access is not controlled: whoever reaches 127.0.0.1 may list everything. --access FILE controls it.",
  )
  await expect(fetch(urlAfter("swf", out))).rejects.toThrow()
})

test("keeps what it was told in its file, and the tokens by their keys", async () => {
  const tokenKeys = join(folder, "keys")
  writeFileSync(tokenKeys, Buffer.alloc(32, 7).toString("base64"))
  const args = ["--file", join(folder, "db"), "--token-keys", tokenKeys, ...freePorts]
  let NextToken = ""
  const workflows = (text: string, token = "") =>
    fetch(`${urlAfter("customer-profiles", text)}/domains/example-domain/workflows?max-results=50${token}`, {
      method: "POST",
    })
  await runCommand([...args, "--seed-demo"], async (text) => {
    NextToken = JSON.parse(await (await workflows(text)).text()).NextToken
  })
  let count = 0
  const { out } = await runCommand(args, async (text) => {
    count = JSON.parse(await (await workflows(text, `&next-token=${NextToken}`)).text()).Items.length
  })
  expect(count).toBe(10)
  expect(out).not.toContain("Page tokens end")
})

test("shares its file with another service", async () => {
  const args = ["--file", join(folder, "db"), ...freePorts]
  const counts: unknown[] = []
  await runCommand(args, async (one) => {
    await runCommand([...args, "--seed-demo"], async (other) => {
      for (const text of [one, other]) counts.push((await list(urlAfter("swf", text)))[1].executionInfos?.length)
    })
    counts.push((await list(urlAfter("swf", one)))[0])
  })
  expect(counts).toEqual([100, 100, 200])
})

test("asks for signatures with --access", async () => {
  let status = 0
  const { out } = await runCommand(["--memory", "--access", accessFile(), ...freePorts], async (text) => {
    status = (await list(urlAfter("swf", text)))[0]
  })
  expect(status).toBe(403)
  expect(out).not.toContain("Access is not controlled")
  expect(out).toContain("--aws-sigv4 'aws:amz:us-east-1:swf'")
})

test("throttles with --throttle", async () => {
  const seen: number[] = []
  await runCommand(["--memory", "--seed-demo", "--throttle", "1/0.01", ...freePorts], async (text) => {
    for (const _ of [1, 2]) seen.push((await list(urlAfter("swf", text)))[0])
  })
  expect(seen).toEqual([200, 400])
})

test("helps", async () => {
  for (const args of [["--help"], ["help"]])
    expect(await runCommand(args)).toMatchObject({ status: 0, out: expect.stringContaining("delete-old <days>") })
  expect((await runCommand(["help", "import"])).out).toMatch(/--file or --database.*--restart/s)
})

describe("says in one line", () => {
  let taken: Server

  beforeEach(async () => {
    taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve))
  })

  afterEach(() => new Promise((resolve) => taken.close(resolve)))

  test("that a port is in use, and leaves nothing running", async () => {
    const { port } = taken.address() as AddressInfo
    const other = port < 60000 ? port + 100 : port - 100
    const { status, error } = await runCommand(["--memory", ...freePorts, "--customer-profiles-port", String(port)])
    expect([status, error]).toEqual([1, `Port ${port} is in use. Choose another: --customer-profiles-port ${other}`])
  })

  test.each([
    [["--host", "0.0.0.0"], 1, "On 0.0.0.0 others can reach the service, and without --access FILE anybody could list"],
    [["--access", "/nowhere/access.json"], 1, "Cannot read /nowhere/access.json: ENOENT"],
    [["--token-keys", "/nowhere/keys"], 1, "Cannot read /nowhere/keys: ENOENT"],
    [["--throttle", "0/1"], 2, "It is two numbers such as 200/6."],
    [["--throttle", "1000000/0.1"], 2, "Such a bucket takes more than 24 days to fill."],
    [["--swf-port", "70000"], 2, "A port is a number from 0 to 65535."],
    [["--database", "postgres://127.0.0.1:1/x"], 2, "'-m, --memory' cannot be used with option '-d, --database <url>'"],
    [["--file", "x"], 2, "'-f, --file <path>' cannot be used with option '-m, --memory'"],
    [["--file", ""], 2, "It is empty."],
    [["--nothing"], 2, "unknown option '--nothing'"],
  ])("what is wrong with %j", async (args, status, message) => {
    const ran = await runCommand(["--memory", ...freePorts, ...args])
    expect([ran.status, ran.error]).toEqual([status, expect.stringContaining(message)])
    expect(ran.error.split("\n")).toHaveLength(1)
  })

  test("what is wrong with a database, and shows no password", async () => {
    const { status, error } = await runCommand([...freePorts, "--database", "mysql://user:pass-word@127.0.0.1/x"])
    expect([status, error]).toEqual([1, "What --database or SMITHWRIGHT_DATABASE names must begin with postgres://"])
  })

  test("that a file is given, and another database by the environment", async () => {
    vi.stubEnv("SMITHWRIGHT_DATABASE", "postgres://127.0.0.1:1/x")
    const { status, error } = await runCommand(["--file", join(folder, "db"), "delete-old", "0"])
    vi.unstubAllEnvs()
    expect([status, error]).toEqual([2, expect.stringContaining("'-f, --file <path>' cannot be used with environment")])
  })

  test("what is wrong in the access file", async () => {
    const path = accessFile("1")
    const { status, error } = await runCommand(["--memory", ...freePorts, "--access", path])
    expect([status, error]).toEqual([1, `${path}: /accounts/0/id must be twelve digits`])
  })

  test("that the database cannot be reached", async () => {
    const { status, error } = await runCommand([...freePorts, "--database", "postgres://user:pass-word@127.0.0.1:1/x"])
    expect(status).toBe(1)
    expect(error).toMatch(/ECONNREFUSED|cannot be reached/)
    expect(error).not.toContain("pass-word")
  })
})

test("anybody may call on an address that others reach, when told so", async () => {
  const { status, out } = await runCommand(["--memory", "--host", "0.0.0.0", "--allow-anybody", ...freePorts])
  expect(status).toBe(0)
  expect(out).toContain("whoever reaches 0.0.0.0 may list everything")
})

test.each(["SIGTERM", "SIGINT"] as const)("the command ends well by %s", async (signal) => {
  const bin = fileURLToPath(new URL("./bin.ts", import.meta.url))
  const child = spawn(process.execPath, ["--conditions=@smithwright/source", bin, "--memory", ...freePorts])
  let out = ""
  for await (const chunk of child.stdout) {
    out += chunk
    if (out.includes("Ctrl-C ends it.")) child.kill(signal)
  }
  const [code] = child.exitCode === null ? await once(child, "exit") : [child.exitCode]
  expect(code).toBe(0)
})

describe("data", () => {
  const lines = (...values: object[]) => values.map((value) => `${JSON.stringify(value)}\n`).join("")
  const workflow = {
    DomainName: "example-domain",
    WorkflowId: "w1",
    WorkflowType: "APPFLOW_INTEGRATION",
    Status: "COMPLETE",
    StatusDescription: "All is imported",
    CreatedAt: 1577836800,
    LastUpdatedAt: 1577836801,
  }

  test("comes in by import, once, and goes out by export and delete-old", async () => {
    const database = join(folder, "db")
    const source = join(folder, "in.ndjson")
    const copy = join(folder, "out.ndjson")
    writeFileSync(source, lines(workflow, { ...workflow, WorkflowId: "w2" }))
    const command = (...args: string[]) => runCommand(["--file", database, ...args])
    expect((await command("import", source)).out).toBe("2 lines: 3 added, 0 updated, 0 unchanged.")
    expect((await command("import", source)).out).toBe(
      "2 lines were stored before.\n0 lines: 0 added, 0 updated, 0 unchanged.",
    )
    expect((await command("export", copy)).out).toBe(`3 lines are in ${copy}.`)
    expect(readFileSync(copy, "utf8").split("\n")[0]).toBe('{"DomainName":"example-domain"}')
    expect((await command("export", copy)).error).toBe(`${copy} exists already. Choose another file, or delete it.`)
    expect((await command("delete-old", "0")).out).toBe("2 executions and workflows were deleted.")
  })

  test("that cannot all be read leaves no part of it behind", async () => {
    const database = join(folder, "db")
    const source = join(folder, "in.ndjson")
    const copy = join(folder, "out.ndjson")
    const many = Array.from({ length: 3000 }, (_, at) => ({
      ...workflow,
      WorkflowId: `w${String(at).padStart(4, "0")}`,
    }))
    writeFileSync(source, lines(...many))
    await runCommand(["--file", database, "import", source])
    const bytes = readFileSync(database)
    writeFileSync(database, bytes.fill(0xee, bytes.length / 2))
    const { status, error } = await runCommand(["--file", database, "export", copy])
    expect([status, error]).toEqual([
      1,
      expect.stringContaining(`${copy} was not written: the database ${database} is`),
    ])
    expect(existsSync(copy)).toBe(false)
  })

  test("that somebody stops halfway leaves no part of it behind", async () => {
    const copy = join(folder, "out.ndjson")
    const { status, error } = await runCommand(["--memory", "export", copy], undefined, true)
    expect([status, error]).toEqual([1, `${copy} was not written: The operation was aborted`])
    expect(existsSync(copy)).toBe(false)
  })

  test("comes in through a pipe, every time from its beginning", async () => {
    const pipe = join(folder, "pipe")
    execFileSync("mkfifo", [pipe])
    const args = ["--file", join(folder, "db"), "import", pipe]
    const [first] = await Promise.all([runCommand(args), writeFile(pipe, lines(workflow))])
    expect(first.out).toBe("1 lines: 2 added, 0 updated, 0 unchanged.")
    const more = { ...workflow, WorkflowId: "w2" }
    const [second] = await Promise.all([runCommand(args), writeFile(pipe, lines(workflow, more))])
    expect(second.out).toBe("2 lines: 1 added, 0 updated, 2 unchanged.")
  })

  test("that is wrong is told of by line, and the status says so", async () => {
    const source = join(folder, "in.ndjson")
    writeFileSync(source, `${lines(workflow)}{"DomainName":\n\u001B[31mred\n`)
    const { status, error } = await runCommand(["--memory", "import", source])
    expect(status).toBe(1)
    expect(error).toContain(`${source}:2: The line is not JSON`)
    expect(error).toContain(`${source}:3: The line is not JSON`)
    expect(error).not.toContain("\u001B")
    expect(error).toContain("2 lines are wrong and were left out. Mend them and import the file again.")
  })

  test("that is not there is told of in one line", async () => {
    const { status, error } = await runCommand(["--memory", "import", "/nowhere/in.ndjson"])
    expect([status, error]).toEqual([1, expect.stringContaining("/nowhere/in.ndjson")])
  })
})

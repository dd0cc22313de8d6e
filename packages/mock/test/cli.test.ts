import { spawn } from "node:child_process"
import { writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { describe, expect, test } from "vitest"
import { type Contract, curlSnippet, runMock, sdkSnippet, startMock } from "../src/cli/index.ts"
import { callWarehouse, fixturePath } from "./fixtures.ts"

const sdk = { module: "@example/client", client: "ExampleClient" }
const warehouse: Contract = { name: "warehouse", port: 0, document: fixturePath("warehouse"), sdk }
const library: Contract = { name: "library", port: 0, document: fixturePath("library"), sdk }

/** Runs the command until it waits to be stopped, or ends. */
async function run(args: readonly string[], contracts: readonly Contract[] = [warehouse, library]) {
  const out: string[] = []
  const errors: string[] = []
  let stop = (): void => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  let isReady = (): void => {}
  const ready = new Promise<void>((resolve) => {
    isReady = resolve
  })
  const status = runMock(args, contracts, {
    out: (line) => {
      out.push(line)
      if (line === "Ctrl-C ends it.") isReady()
    },
    error: (line) => errors.push(line),
    isColored: false,
    stopped,
  })
  await Promise.race([ready, status])
  return { out, errors, stop, status }
}

describe("npm run mock", () => {
  test("serves every contract until it is stopped, and logs requests", async () => {
    const { out, errors, stop, status } = await run([])
    const urls = out.flatMap((line) => /^(?:warehouse|library) (http:\/\/127\.0\.0\.1:\d+)$/m.exec(line)?.[1] ?? [])
    expect(urls).toHaveLength(2)
    await callWarehouse(urls[0] ?? "", "ListBoxes", { shelf: "north" })
    stop()
    expect(await status).toBe(0)
    expect(errors).toEqual([])
    expect(out.at(-1)).toBe("warehouse POST Warehouse.ListBoxes 200")
    await expect(fetch(urls[0] ?? "")).rejects.toThrow()
  })

  test("serves one contract on a port", async () => {
    const { out, stop, status } = await run(["library", "--port", "0"])
    expect(out).toHaveLength(2)
    expect(out[0]).toMatch(/^library http:\/\/127\.0\.0\.1:\d+\n/)
    stop()
    expect(await status).toBe(0)
  })

  test("helps", async () => {
    const { out, errors, status } = await run(["--help"])
    expect([await status, errors]).toEqual([0, []])
    expect(out.join("\n")).toContain("warehouse on port 0")
  })

  test.each([
    [["orders"], 'There is no contract "orders". There are: warehouse, library'],
    [
      ["--port", "4010"],
      "--port is for one contract: npm run mock -- warehouse --port 4010. There are: warehouse, library",
    ],
    [["warehouse", "--port", "65536"], "A port is a number from 0 to 65535."],
    [["warehouse", "--port", "x"], "A port is a number from 0 to 65535."],
    [["--colour"], "unknown option '--colour'"],
  ])("%j is misuse", async (args, message) => {
    const { out, errors, status } = await run(args)
    expect([await status, out]).toEqual([2, []])
    expect(errors.join("\n")).toContain(message)
  })

  test("says which port is in use and how to choose another", async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve))
    const address = other.address()
    const port = typeof address === "object" ? (address?.port ?? 0) : 0
    const { out, errors, status } = await run([], [{ ...warehouse, port }, library])
    expect([await status, out]).toEqual([1, []])
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(
      new RegExp(`^Port ${port} is in use\\. Choose another: npm run mock -- warehouse --port \\d+$`),
    )
    await new Promise((resolve) => other.close(resolve))
  })

  test("says where a document comes from that is not there", async () => {
    const document = join(tmpdir(), "no-such-document.json")
    const { errors, status } = await run(["warehouse"], [{ ...warehouse, document }])
    expect(await status).toBe(1)
    expect(errors.join("\n")).toMatch(/no-such-document\.json.*"npm run generate" writes it\./)
  })

  test("says that a document is none", async () => {
    const document = join(tmpdir(), `smithwright-broken-${process.pid}.json`)
    writeFileSync(document, "[1")
    const { errors, status } = await run(["warehouse"], [{ ...warehouse, document }])
    expect(await status).toBe(1)
    expect(errors.join("\n")).toMatch(/^Cannot read .* "npm run generate" writes it\.$/)
  })
})

describe("the printed calls", () => {
  test.each([
    [warehouse, { boxes: [{ id: "b-1", weight: 1.5, storedAt: 1326581114.02 }] }],
    [library, { Items: [{ Isbn: "1-2", LentAt: 1640995200.5 }] }],
  ])("of curl work: $name", async (contract, expected) => {
    const mock = await startMock(contract)
    const shell = spawn("sh", ["-c", curlSnippet(mock).replace("curl ", "curl -s ")], {
      stdio: ["ignore", "pipe", "inherit"],
    })
    expect(JSON.parse(await text(shell.stdout))).toEqual(expected)
    await mock.close()
  })

  test("of the SDK give what is required", async () => {
    const mock = await startMock(library)
    expect(sdkSnippet(mock)).toBe(`import { ExampleClient, ListBooksCommand } from "@example/client"

const client = new ExampleClient({
  endpoint: "${mock.url}",
  region: "us-east-1",
  credentials: { accessKeyId: "any", secretAccessKey: "any" },
})
console.log(await client.send(new ListBooksCommand({"Shelf":"novels"})))`)
    await mock.close()
  })
})

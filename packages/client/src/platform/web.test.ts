import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import { afterEach, beforeAll, expect, test, vi } from "vitest"
import type * as testing from "../testing.ts"

/** The client as a bundler makes it for a browser, with which `#platform` is this folder's `web.ts`. */
let library: typeof testing

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../testing.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    conditions: ["@smithwright/source"],
  })
  library = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString("base64")}`
  )
})

afterEach(() => vi.unstubAllGlobals())

test("fetch sends the requests, signed, with the browser's own user agent", async () => {
  const requests: Request[] = []
  vi.stubGlobal("fetch", async (request: Request) => {
    requests.push(request)
    return Response.json({ titles: ["Emma"] })
  })
  const client = new library.LibraryClient({ region: "eu-west-1", credentials: library.credentials })
  const output = await client.send(new library.ListBooksCommand({ shelf: "A" }))
  expect(output.titles).toEqual(["Emma"])
  expect(requests[0]?.url).toBe("https://books.eu-west-1.amazonaws.com/")
  expect(requests[0]?.headers.get("authorization")).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/)
  expect(requests[0]?.headers.has("user-agent")).toBe(false)
})

test("a missing region says how to give one", async () => {
  const client = new library.LibraryClient({ credentials: library.credentials })
  await expect(client.send(new library.ListBooksCommand({ shelf: "A" }))).rejects.toThrow(
    'No region for LibraryClient: pass { region: "us-east-1" }',
  )
})

test("missing credentials say how to give them", async () => {
  const client = new library.LibraryClient({ region: "eu-west-1" })
  await expect(client.send(new library.ListBooksCommand({ shelf: "A" }))).rejects.toThrow(
    "No credentials for LibraryClient: pass { credentials: { accessKeyId, secretAccessKey } }, or a function",
  )
})

test("streams and blobs are compressed, other bodies are not known", async () => {
  const { platform } = await import("./web.ts")
  const text = async (body: unknown) => {
    if (!(body instanceof ReadableStream)) return undefined
    return new Response(body.pipeThrough(new DecompressionStream("gzip"))).text()
  }
  expect(await text(platform.gzipStream(new Blob(["a"]).stream()))).toBe("a")
  expect(await text(platform.gzipStream(new Blob(["b"])))).toBe("b")
  expect(platform.gzipStream(new FormData())).toBeUndefined()
})

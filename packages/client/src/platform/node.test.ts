import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { answering, credentials, LibraryClient, ListBooksCommand, library } from "../testing.ts"

const nowhere = "/nowhere/to/be/found"

beforeEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith("AWS_")) vi.stubEnv(name, undefined)
  vi.stubEnv("AWS_CONFIG_FILE", nowhere)
  vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", nowhere)
})

afterEach(() => vi.unstubAllEnvs())

const command = () => new ListBooksCommand({ shelf: "A" })

test("region and credentials are found in the environment", async () => {
  vi.stubEnv("AWS_REGION", "ap-south-1")
  vi.stubEnv("AWS_ACCESS_KEY_ID", "FROMENV")
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret")
  const requestHandler = answering([200])
  await new LibraryClient({ requestHandler }).send(command())
  expect(requestHandler.requests[0]?.headers.authorization).toMatch(/Credential=FROMENV\/\d{8}\/ap-south-1\/library\//)
})

test.each([
  ["signed with credentials that are found", "FROMENV", "AWS4-HMAC-SHA256"],
  ["not signed when none are", undefined, undefined],
])("where authentication is optional, requests are %s", async (_how, keyId, scheme) => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", keyId)
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", keyId && "secret")
  vi.stubEnv("AWS_EC2_METADATA_DISABLED", "true")
  const requestHandler = answering([200])
  const auth = { ListBooks: ["aws.auth#sigv4", "smithy.api#noAuth"] }
  await new LibraryClient({ region: "eu-west-1", requestHandler }, { ...library, auth }).send(command())
  expect(requestHandler.requests[0]?.headers.authorization?.split(" ")[0]).toBe(scheme)
})

test("maxAttempts is found in the environment", async () => {
  vi.stubEnv("AWS_MAX_ATTEMPTS", "2")
  const requestHandler = answering([500])
  await expect(
    new LibraryClient({ region: "eu-west-1", credentials, requestHandler }).send(command()),
  ).rejects.toThrow()
  expect(requestHandler.requests).toHaveLength(2)
})

test("a missing region says how to give one", async () => {
  await expect(new LibraryClient({ credentials, requestHandler: answering([200]) }).send(command())).rejects.toThrow(
    'No region for LibraryClient: pass { region: "us-east-1" }, set AWS_REGION, or set region in your profile in ~/.aws/config',
  )
})

test("the chain that finds credentials is not loaded with the client", async () => {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL("../index.ts", import.meta.url))],
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    outdir: "dist",
    conditions: ["@smithwright/source"],
  })
  const entry = metafile.outputs["dist/index.js"]
  expect(Object.keys(entry?.inputs ?? {}).filter((file) => file.includes("credential-provider"))).toEqual([])
  expect(entry?.imports.map(({ path, kind }) => [kind, path])).toContainEqual(["dynamic-import", expect.any(String)])
})

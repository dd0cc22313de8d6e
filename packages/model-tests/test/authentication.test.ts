import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { apiKeyAuth, basicAuth, bearerAuth, type HandlerContext, type Service } from "@smithwright/server"
import { listen, type RunningServer } from "@smithwright/server/node"
import { sigV4Auth } from "@smithwright/server/sigv4"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { emptyFolder, generatePackages } from "../src/generate-packages.ts"

type Command = new (input: object) => object

interface VaultClient {
  readonly VaultClient: new (
    configuration: object,
  ) => { send(command: object): Promise<{ caller: string }>; destroy(): void }
  readonly AskCommand: Command
  readonly AskByBearerCommand: Command
  readonly AskByKeyCommand: Command
  readonly AskOptionallyCommand: Command
  readonly AskOpenlyCommand: Command
}

interface VaultServer {
  createVault(handlers: object, options: object): Service
}

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" }
const token = { token: "t1" }
const login = { username: "Bo", password: "pass:wörd" }
const apiKey = { apiKey: "k&1" }

const authentication = [
  bearerAuth((given) => (given === "t1" ? "by token" : undefined)),
  basicAuth((name, password) => (name === "Bo" && password === "pass:wörd" ? "by login" : undefined)),
  apiKeyAuth((key) => (key === "k&1" ? "by key" : undefined)),
  sigV4Auth({ region: "eu-west-1", findKey: () => ({ ...credentials, identity: "by signature" }) }),
]

const model = readFileSync(join(import.meta.dirname, "vault.smithy"), "utf8")

describe.each([
  ["header", model],
  ["query", model.replace('name: "Authorization", in: "header", scheme: "Key"', 'name: "my key", in: "query"')],
])("a generated client and a generated server, with the key in the %s", (where, text) => {
  let vault: VaultClient
  let server: RunningServer

  beforeAll(async () => {
    const place = emptyFolder(`authentication-${where}`)
    const path = join(place, "vault.smithy")
    writeFileSync(path, text)
    const packages = await generatePackages<VaultClient, VaultServer>({ name: "vault", path }, place)
    vault = packages.client
    const ask = (_input: object, { identity }: HandlerContext) => ({ caller: String(identity ?? "nobody") })
    const operations = ["ask", "askByBearer", "askByKey", "askOptionally", "askOpenly"]
    const handlers = Object.fromEntries(operations.map((operation) => [operation, ask]))
    server = await listen(packages.server.createVault(handlers, { authentication, onRefusal() {} }), { port: 0 })
  })
  afterAll(() => server.close())

  async function ask(command: keyof Omit<VaultClient, "VaultClient">, identities: object, input: object = {}) {
    const client = new vault.VaultClient({ endpoint: server.url, region: "eu-west-1", ...identities })
    try {
      return (await client.send(new vault[command](input))).caller
    } finally {
      client.destroy()
    }
  }

  test.each([
    ["by login", { token, apiKey, credentials, login }],
    ["by token", { apiKey, credentials, token }],
    ["by key", { credentials, apiKey }],
    ["by signature", { credentials }],
  ])("of what a client is given, the scheme that the service prefers is used: %s", async (caller, identities) => {
    expect(await ask("AskCommand", identities)).toBe(caller)
  })

  test("an operation has its own schemes, in its own order", async () => {
    expect(await ask("AskByBearerCommand", { login, token })).toBe("by token")
    expect(await ask("AskByKeyCommand", { login, token, apiKey }, { note: "a" })).toBe("by key")
  })

  test("where authentication is optional, a client without an identity is nobody", async () => {
    expect(await ask("AskOptionallyCommand", { token })).toBe("by token")
    expect(await ask("AskOptionallyCommand", { login })).toBe("nobody")
  })

  test("where there is none, nothing is sent", async () => {
    expect(await ask("AskOpenlyCommand", { token, credentials })).toBe("nobody")
  })

  test("false proofs are refused, and missing ones not sent", async () => {
    await expect(ask("AskByBearerCommand", { token: { token: "t2" } })).rejects.toMatchObject({
      name: "UnauthorizedException",
      $metadata: { httpStatusCode: 401 },
    })
    await expect(ask("AskByKeyCommand", { token })).rejects.toThrow(
      "Nobody is said to send AskByKey: pass VaultClient { apiKey: { apiKey } }",
    )
  })
})

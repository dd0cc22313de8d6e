import { readFileSync } from "node:fs"
import { extname } from "node:path"
import { parse as parseYaml } from "@stoplight/yaml"
import type { Behaviour } from "../behaviour.ts"
import type { Mock } from "../create-mock.ts"
import type { Exchange } from "../front.ts"
import { isJsonObject, type JsonObject, parseExactly } from "../json.ts"
import type { Contract } from "./contract.ts"

/** A mock that runs, and the document it runs on. */
export interface RunningMock {
  readonly contract: Contract
  readonly url: string
  readonly document: object
  readonly warnings: Mock["warnings"]
  close(): Promise<void>
}

/**
 * Starts the mock of a contract.
 *
 * @throws Error whose message is for the user, when the port is taken or the document cannot be mocked
 */
export async function startMock(
  contract: Contract,
  port = contract.port,
  onExchange: (exchange: Exchange) => void = () => {},
  behaviour: Partial<Behaviour> = {},
): Promise<RunningMock> {
  const document = typeof contract.document === "string" ? readDocument(contract, contract.document) : contract.document
  // Prism takes a while to load: whoever only reads the command's help need not wait for it.
  const { createMock } = await import("../create-mock.ts")
  const mock = await createMock({ contract: contract.name, document, behaviour, onExchange })
  const { url } = await mock.listen({ port }).catch((error: unknown) => {
    throw new Error(listenProblem(error, contract, port))
  })
  return { contract, url, document, warnings: mock.warnings, close: () => mock.close() }
}

function readDocument({ command }: Contract, path: string): JsonObject {
  const advice = command === undefined ? ' "npm run generate" writes it.' : ""
  try {
    const text = readFileSync(path, "utf8")
    const document = /^\.ya?ml$/i.test(extname(path)) ? parseYaml(text) : parseExactly(text)
    if (isJsonObject(document)) return document
  } catch (error) {
    throw new Error(`Cannot read ${path} (${error instanceof Error ? error.message : error}).${advice}`)
  }
  throw new Error(`${path} holds no OpenAPI document.${advice}`)
}

function listenProblem(error: unknown, contract: Contract, port: number): string {
  const { name, command = `npm run mock -- ${name}` } = contract
  const code = error instanceof Error && "code" in error ? error.code : undefined
  const other = `Choose another: ${command} --port ${port < 60000 ? port + 100 : port - 100}`
  if (code === "EADDRINUSE") return `Port ${port} is in use. ${other}`
  if (code === "EACCES") return `Port ${port} needs rights that this process does not have. ${other}`
  return `Cannot serve ${name} on port ${port}: ${error instanceof Error ? error.message : error}`
}

import { readFileSync } from "node:fs"
import { createMock, type Mock } from "../create-mock.ts"
import type { Exchange } from "../front.ts"
import { isJsonObject, type JsonObject, parseExactly } from "../json.ts"
import type { Contract } from "./contract.ts"

/** A mock that runs, and the document it runs on. */
export interface RunningMock {
  readonly contract: Contract
  readonly url: string
  readonly document: JsonObject
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
): Promise<RunningMock> {
  const document = readDocument(contract)
  const mock = await createMock({ contract: contract.name, document, onExchange })
  const { url } = await mock.listen({ port }).catch((error: unknown) => {
    throw new Error(listenProblem(error, contract, port))
  })
  return { contract, url, document, warnings: mock.warnings, close: () => mock.close() }
}

function readDocument({ document }: Contract): JsonObject {
  try {
    const read = parseExactly(readFileSync(document, "utf8"))
    if (isJsonObject(read)) return read
  } catch (error) {
    throw new Error(
      `Cannot read ${document} (${error instanceof Error ? error.message : error}). "npm run generate" writes it.`,
    )
  }
  throw new Error(`${document} holds no OpenAPI document. "npm run generate" writes it.`)
}

function listenProblem(error: unknown, { name }: Contract, port: number): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  const other = `Choose another: npm run mock -- ${name} --port ${port < 60000 ? port + 100 : port - 100}`
  if (code === "EADDRINUSE") return `Port ${port} is in use. ${other}`
  if (code === "EACCES") return `Port ${port} needs rights that this process does not have. ${other}`
  return `Cannot serve ${name} on port ${port}: ${error instanceof Error ? error.message : error}`
}

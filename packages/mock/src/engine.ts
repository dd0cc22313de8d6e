import { createLogger } from "@stoplight/prism-core"
import {
  createInstance,
  getHttpOperationsFromSpec,
  type IHttpOperationConfig,
  ProblemJsonError,
} from "@stoplight/prism-http"
import { DiagnosticSeverity, type IHttpOperation } from "@stoplight/types"
import { forChecks, forMakingUp, invalidStatus, withoutGreedySuffix } from "./document/engine-document.ts"
import type { Operation } from "./document/operations.ts"
import type { Input } from "./input.ts"
import type { Diagnostic } from "./violations.ts"

/** What a schema allows, made up. */
export interface MadeUp {
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

export interface Engine {
  readonly warnings: readonly string[]
  /** What is wrong with a request. */
  check(operation: Operation, input: Input): Promise<readonly Diagnostic[]>
  /**
   * Makes up an answer: the same one from the same seed.
   *
   * @throws Error when Prism cannot
   */
  makeUp(operation: Operation, status: number, seed: string): Promise<MadeUp>
}

const settings = {
  isProxy: false,
  validateRequest: true,
  validateResponse: false,
  checkSecurity: false,
  errors: false,
  upstreamProxy: undefined,
} as const

/** Prism's engine on a document, without its server and its choice of examples. */
export async function createEngine(source: object): Promise<Engine> {
  const { document, warnings } = forChecks(source)
  const checked = await getHttpOperationsFromSpec(document)
  let madeUp: Promise<IHttpOperation[]> | undefined
  const prism = createInstance(
    { ...settings, mock: { dynamic: false } },
    { logger: createLogger("mock", { level: "silent" }) },
  )

  async function check(operation: Operation, input: Input): Promise<readonly Diagnostic[]> {
    const request = {
      method: operation.method,
      url: { path: filledIn(operation.path, input.path), query: namedValues(input.query) },
      headers: Object.fromEntries([...input.header].map(([name, values]) => [name, values.join(", ")])),
      body: input.body,
    }
    const mock = { dynamic: false, code: invalidStatus }
    const result = await prism.request(request, [find(checked, operation)], { ...settings, mock })()
    if (result._tag === "Left") throw new Error(reasonOf(result.left))
    return result.right.validations.input.filter(({ severity }) => severity === DiagnosticSeverity.Error)
  }

  async function makeUp(operation: Operation, status: number, seed: string): Promise<MadeUp> {
    madeUp ??= getHttpOperationsFromSpec(forMakingUp(source))
    const resource = find(await madeUp, operation)
    const request = { method: operation.method, url: { path: filledIn(operation.path, new Map()) } }
    // Prism writes into the settings that it is given.
    const attempt = (mock: Omit<IHttpOperationConfig, "code">) =>
      prism.request(request, [resource], { ...settings, validateRequest: false, mock: { code: status, ...mock } })()
    let result = await attempt({ dynamic: true, seed })
    // Random values fail for some maps of lists. Plain ones, such as "string", need not meet every constraint.
    if (result._tag === "Left") result = await attempt({ dynamic: false })
    if (result._tag === "Left") throw new Error(reasonOf(result.left))
    const { headers, body } = result.right.output
    return { headers: headersOf(headers), body }
  }

  return { warnings, check, makeUp }
}

function find(resources: readonly IHttpOperation[], operation: Operation): IHttpOperation {
  const template = withoutGreedySuffix(operation.path)
  const resource = resources.find(({ method, path }) => method === operation.method && path === template)
  if (!resource) throw new Error(`Prism does not know ${operation.name}`)
  return resource
}

function reasonOf(error: Error): string {
  return error instanceof ProblemJsonError ? error.detail || error.message : error.message.replace(/\n.*/s, "")
}

/** A path with values for its labels. */
function filledIn(path: string, values: Input["path"]): string {
  return path.replace(/\{([^}]*?)\+?\}/g, (_label, name: string) => encodeURIComponent(values.get(name)?.[0] ?? "x"))
}

function namedValues(values: Input["query"]): Record<string, string | string[]> {
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? "") : [...all]]))
}

/** Without the media type, which the mock knows, and without what Prism could not make up. */
function headersOf(headers: Readonly<Record<string, unknown>> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      name.toLowerCase() === "content-type" || value === null || value === undefined
        ? []
        : [[name.toLowerCase(), String(value)]],
    ),
  )
}

import { createLogger } from "@stoplight/prism-core"
import {
  createInstance,
  getHttpOperationsFromSpec,
  type IHttpOperationConfig,
  ProblemJsonError,
} from "@stoplight/prism-http"
import { forEngine, withoutGreedySuffix } from "./document/engine-document.ts"
import type { Operation } from "./document/operations.ts"
import type { Input } from "./input.ts"
import type { Diagnostic } from "./violations.ts"

/** What Prism is asked to answer with: an example by its key, or values made up from a seed. */
export interface Wish {
  readonly status: number
  readonly exampleKey: string | undefined
  readonly seed: string
}

export interface EngineAnswer {
  /** Why the request is not valid; then the rest is the answer to that. */
  readonly diagnostics: readonly Diagnostic[]
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** The example's key, or the made-up value. */
  readonly body: unknown
}

export interface Engine {
  readonly warnings: readonly string[]
  /** @throws Error when Prism cannot make up a value of the schema */
  ask(operation: Operation, input: Input, wish: Wish): Promise<EngineAnswer>
}

const settings = {
  isProxy: false,
  validateRequest: true,
  validateResponse: false,
  checkSecurity: false,
  errors: false,
  upstreamProxy: undefined,
} as const

/** Prism's engine on a document, without its server. */
export async function createEngine(source: object): Promise<Engine> {
  const { document, warnings } = forEngine(source)
  const resources = await getHttpOperationsFromSpec(document)
  const prism = createInstance(
    { ...settings, mock: { dynamic: false } },
    { logger: createLogger("mock", { level: "silent" }) },
  )

  async function ask(operation: Operation, input: Input, { status, exampleKey, seed }: Wish): Promise<EngineAnswer> {
    const template = withoutGreedySuffix(operation.path)
    const resource = resources.find(({ method, path }) => method === operation.method && path === template)
    if (!resource) throw new Error(`Prism does not know ${operation.name}`)
    const request = {
      method: operation.method,
      url: { path: filledIn(template, input.path), query: namedValues(input.query) },
      headers: Object.fromEntries([...input.header].map(([name, values]) => [name, values.join(", ")])),
      body: input.body,
    }
    // Prism writes into the settings that it is given.
    const attempt = (mock: Omit<IHttpOperationConfig, "code">) =>
      prism.request(request, [resource], { ...settings, mock: { code: status, ...mock } })()
    let result = await attempt(exampleKey === undefined ? { dynamic: true, seed } : { dynamic: false, exampleKey })
    // Random values fail for some maps of lists. Plain ones, such as "string", need not meet every constraint.
    if (result._tag === "Left") result = await attempt({ dynamic: false, ignoreExamples: true })
    if (result._tag === "Left") throw new Error(reasonOf(result.left))
    const { output, validations } = result.right
    return {
      diagnostics: validations.input.filter(({ severity }) => severity === 0),
      status: output.statusCode,
      headers: headersOf(output.headers),
      body: output.body,
    }
  }

  return { warnings, ask }
}

function reasonOf(error: Error): string {
  return error instanceof ProblemJsonError ? error.detail || error.message : error.message.replace(/\n.*/s, "")
}

function filledIn(template: string, values: Input["path"]): string {
  return template.replace(/\{([^}]*)\}/g, (_label, name: string) => encodeURIComponent(values.get(name)?.[0] ?? ""))
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

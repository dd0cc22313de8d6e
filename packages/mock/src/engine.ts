import { createLogger } from "@stoplight/prism-core"
import { createInstance, type IHttpOperationConfig, type IHttpResponse, ProblemJsonError } from "@stoplight/prism-http"
import { DiagnosticSeverity, type IHttpOperation } from "@stoplight/types"
import { forChecks } from "./document/engine-document.ts"
import type { Operation } from "./document/operations.ts"
import type { Input } from "./input.ts"
import { bare } from "./json.ts"
import { find, keyOf, type Making, readyToCheck, readyToMakeUp } from "./prism-operations.ts"
import type { AnswerValue } from "./reply.ts"
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
  /** What is wrong with an answer. */
  checkAnswer(operation: Operation, answer: AnswerValue): Promise<readonly Diagnostic[]>
  /**
   * Makes up an answer: the same one from the same seed. Prism need not meet every constraint.
   *
   * @param seed undefined for plain values, such as "string"
   * @throws Error when Prism cannot
   */
  makeUp(operation: Operation, status: number, seed: string | undefined): Promise<MadeUp>
}

const settings = {
  isProxy: false,
  validateRequest: false,
  validateResponse: false,
  checkSecurity: false,
  errors: false,
  upstreamProxy: undefined,
  mock: { dynamic: false },
} as const

/** How many values and characters an answer may have to be made up at random. */
const largestSize = 1_000_000

const logger = createLogger("mock", { level: "silent" })

/** Prism's engine on a document, without its server, its router and its choice of answers. */
export async function createEngine(source: object): Promise<Engine> {
  const { document, warnings } = forChecks(source)
  const checked = readyToCheck(document)
  let making: Promise<Making> | undefined
  const checker = prismThatAnswers({ statusCode: 204 })
  const maker = createInstance(settings, { logger, route: onlyResource })

  async function check(operation: Operation, input: Input): Promise<readonly Diagnostic[]> {
    const request = {
      method: operation.method,
      url: { path: filledIn(operation.path, input.path), query: namedValues(input.query) },
      headers: Object.fromEntries([...input.header].map(([name, values]) => [name, values.join(", ")])),
      body: bare(input.body),
    }
    const result = await checker.request(request, [find(checked, operation)], { ...settings, validateRequest: true })()
    if (result._tag === "Left") throw new Error(reasonOf(result.left))
    return result.right.validations.input.filter(isError)
  }

  async function checkAnswer(operation: Operation, answer: AnswerValue): Promise<readonly Diagnostic[]> {
    const { status, headers, content, body } = answer
    const type = content ? { "content-type": content.mediaType } : {}
    const prism = prismThatAnswers({ statusCode: status, headers: { ...headers, ...type }, body: bare(body) })
    const request = { method: operation.method, url: { path: operation.path } }
    const result = await prism.request(request, [find(checked, operation)], { ...settings, validateResponse: true })()
    if (result._tag === "Left") throw new Error(reasonOf(result.left))
    return result.right.validations.output.filter(isError)
  }

  async function makeUp(operation: Operation, status: number, seed: string | undefined): Promise<MadeUp> {
    making ??= readyToMakeUp(source)
    const { resources, sizes } = await making
    const size = sizes.get(`${keyOf(operation)} ${status}`) ?? 0
    if (seed !== undefined && size > largestSize) throw new Error("What the contract asks for is too large")
    const request = { method: operation.method, url: { path: operation.path } }
    // Prism writes into the settings that it is given.
    const mock: IHttpOperationConfig = {
      code: status,
      ...(seed === undefined ? { dynamic: false } : { dynamic: true, seed }),
    }
    const result = await maker.request(request, [find(resources, operation)], { ...settings, mock })()
    if (result._tag === "Left") throw new Error(reasonOf(result.left))
    const { headers, body } = result.right.output
    return { headers: headersOf(headers), body }
  }

  return { warnings, check, checkAnswer, makeUp }
}

/** Prism with an answer at hand, so that it has none to look for. */
function prismThatAnswers(response: IHttpResponse): ReturnType<typeof createInstance> {
  return createInstance(settings, {
    logger,
    route: onlyResource,
    mock: () => () => ({ _tag: "Right", right: response }),
  })
}

function onlyResource({ resources: [resource] }: { readonly resources: readonly IHttpOperation[] }) {
  return resource
    ? ({ _tag: "Right", right: resource } as const)
    : ({ _tag: "Left", left: new Error("There is no operation") } as const)
}

function isError({ severity }: { readonly severity: DiagnosticSeverity }): boolean {
  return severity === DiagnosticSeverity.Error
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

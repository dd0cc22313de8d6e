import { entriesOf, isJsonObject, itemsOf, property, textOf } from "../json.ts"
import { type Method, operationObjects } from "./holders.ts"
import { resolve } from "./schema.ts"

/** An operation as an OpenAPI document describes it, as far as the mock needs it. */
export interface Operation {
  readonly name: string
  readonly method: Method
  /** With labels in braces. */
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly request: Content | undefined
  readonly isRequestRequired: boolean
  /** By status, lowest first; never empty. */
  readonly answers: readonly Answer[]
  readonly pagination: Pagination | undefined
}

/** Where an operation's page tokens are, as the extension `x-smithy-pagination` says. */
export interface Pagination {
  /** The parameter or member of the request. */
  readonly inputToken: string
  /** The path of the answer's member. */
  readonly outputToken: readonly string[]
}

export interface Parameter {
  readonly name: string
  readonly place: "path" | "query" | "header"
  readonly schema: unknown
  readonly examples: readonly Example[]
}

export interface Content {
  readonly mediaType: string
  readonly schema: unknown
  readonly examples: readonly Example[]
}

export interface Example {
  readonly key: string
  readonly summary: string | undefined
  readonly value: unknown
}

export interface Answer {
  readonly status: number
  readonly content: Content | undefined
  /** The examples of each header, by its name in lower case. */
  readonly headers: ReadonlyMap<string, readonly Example[]>
  /** The values that the header `x-amzn-errortype` may have. */
  readonly errorNames: readonly string[]
}

/**
 * The operations of an OpenAPI document.
 *
 * @throws Error when one has no response with a status
 */
export function readOperations(document: unknown): Operation[] {
  return operationObjects(document).map(({ path, method, operation }) =>
    readOperation(document, path, method, operation),
  )
}

/** The names of an answer's errors, then those of its examples, which are named after errors too. */
export function errorNamesOf({ errorNames, content }: Answer): string[] {
  return [...new Set([...errorNames, ...(content?.examples ?? []).map(({ key }) => key)])]
}

function readOperation(document: unknown, path: string, method: Method, operation: unknown): Operation {
  const name = textOf(property(operation, "operationId")) ?? `${method.toUpperCase()} ${path}`
  const body = resolve(document, property(operation, "requestBody"))
  const answers = entriesOf(property(operation, "responses"))
    .filter(([status]) => /^[2-5]\d\d$/.test(status))
    .map(([status, response]) => readAnswer(document, Number(status), resolve(document, response)))
    .sort((a, b) => a.status - b.status)
  if (answers.length === 0) throw new Error(`${name} has no response with a status code: the mock cannot answer it`)
  return {
    name,
    method,
    path,
    parameters: itemsOf(property(operation, "parameters")).flatMap((one) => readParameter(document, one) ?? []),
    request: readContent(document, body),
    isRequestRequired: property(body, "required") === true,
    answers,
    pagination: readPagination(property(operation, "x-smithy-pagination")),
  }
}

function readPagination(value: unknown): Pagination | undefined {
  const inputToken = textOf(property(value, "inputToken"))
  const outputToken = itemsOf(property(value, "outputToken")).filter((step) => typeof step === "string")
  return inputToken === undefined || outputToken.length === 0 ? undefined : { inputToken, outputToken }
}

function readParameter(document: unknown, reference: unknown): Parameter | undefined {
  const parameter = resolve(document, reference)
  const name = textOf(property(parameter, "name"))
  const place = property(parameter, "in")
  if (name === undefined || (place !== "path" && place !== "query" && place !== "header")) return undefined
  const schema = resolve(document, property(parameter, "schema"))
  return { name, place, schema, examples: readExamples(document, parameter) }
}

function readAnswer(document: unknown, status: number, response: unknown): Answer {
  const headers = entriesOf(property(response, "headers")).map(([name, header]): [string, unknown] => [
    name.toLowerCase(),
    resolve(document, header),
  ])
  const errorType = property(new Map(headers).get("x-amzn-errortype"), "schema")
  return {
    status,
    content: readContent(document, response),
    headers: new Map(headers.map(([name, header]) => [name, readExamples(document, header)])),
    errorNames: constantsOf(errorType).filter((name) => typeof name === "string"),
  }
}

function constantsOf(schema: unknown): readonly unknown[] {
  const only = property(schema, "const")
  return only === undefined ? itemsOf(property(schema, "enum")) : [only]
}

/** A message of several media types is taken to be of the first. */
function readContent(document: unknown, message: unknown): Content | undefined {
  const [first] = entriesOf(property(message, "content"))
  if (!first) return undefined
  const [mediaType, content] = first
  return { mediaType, schema: property(content, "schema"), examples: readExamples(document, content) }
}

function readExamples(document: unknown, holder: unknown): Example[] {
  return entriesOf(property(holder, "examples")).flatMap(([key, reference]) => {
    const example = resolve(document, reference)
    if (!isJsonObject(example)) return []
    return [{ key, summary: textOf(example.summary), value: example.value }]
  })
}

import { Ajv2020 } from "ajv/dist/2020.js"
import type { Exchange } from "./recording-proxy.ts"

/** As much of an OpenAPI document as an answer is checked against. */
export interface AnswerDocument {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, Answer>> }>>>
  >
  readonly components?: unknown
}

interface Answer {
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>
  readonly headers?: Readonly<Record<string, { readonly required?: boolean; readonly schema?: object }>>
}

/**
 * What is wrong with an answer by its OpenAPI document: an undocumented status, media type or header value, or a body
 * that breaks the schema. Empty when all is well.
 */
export function problemsOf(exchange: Exchange, document: AnswerDocument): readonly string[] {
  const operation = findOperation(exchange, document)
  if (!operation) return [`no operation of the document fits ${exchange.method} ${exchange.path}`]
  const answer = operation.responses[String(exchange.status)]
  if (!answer) return [`status ${exchange.status} is not documented: ${exchange.body}`]
  const type = exchange.headers["content-type"] ?? ""
  const schema = answer.content?.[type]?.schema
  if (!schema) return [`media type ${type} is not documented for ${exchange.status}`]
  const problems = validate(JSON.parse(exchange.body), schema, document)
  for (const [name, header] of Object.entries(answer.headers ?? {})) {
    const value = exchange.headers[name.toLowerCase()]
    if (value === undefined) problems.push(...(header.required ? [`header ${name} is missing`] : []))
    else if (header.schema)
      problems.push(...validate(value, header.schema, document).map((one) => `header ${name}: ${one}`))
  }
  return problems
}

function findOperation({ method, path, target }: Exchange, { paths }: AnswerDocument) {
  const pathname = target ? `/${target}` : path.replace(/\?.*/s, "")
  const template = Object.keys(paths).find((one) =>
    new RegExp(`^${one.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, "[^/]+")}$`).test(pathname),
  )
  return template === undefined ? undefined : paths[template]?.[method.toLowerCase()]
}

function validate(value: unknown, schema: object, { components }: AnswerDocument): string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
  const check = ajv.compile({ $id: "https://contract.test/", ...schema, components })
  if (check(value)) return []
  return (check.errors ?? []).map((error) => `${error.instancePath || "/"} ${error.message}`)
}

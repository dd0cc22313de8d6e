import type { Operation } from "../document/operations.ts"
import { unreadable } from "../parse-body.ts"
import { methodNotAllowed, ProtocolError } from "../protocol-error.ts"
import type { Protocol } from "./protocol.ts"

interface PathPattern {
  readonly operation: Operation
  readonly expression: RegExp
  readonly labels: readonly string[]
  /** What the query string has to say. */
  readonly literals: readonly (readonly [name: string, value: string])[]
}

/** `aws.protocols#restJson1`: method and path choose the operation, and literals in the query string. */
export function restJson(operations: readonly Operation[]): Protocol {
  const patterns = operations
    .map(pathPattern)
    .sort((a, b) => compare(rank(a), rank(b)) || b.literals.length - a.literals.length)

  return {
    name: "restJson1",
    mediaType: "application/json",
    headers: {},
    route(method, path, query) {
      const given = new URLSearchParams(query)
      const fitting = patterns.filter(
        ({ expression, literals }) => expression.test(path) && literals.every((literal) => given.has(...literal)),
      )
      const chosen = fitting.find(({ operation }) => operation.method === method.toLowerCase())
      if (!chosen) throw unknown(method, path, fitting)
      const values = chosen.expression.exec(path)?.slice(1) ?? []
      const labels = chosen.labels.map((name, index): [string, string] => [name, decodeLabel(values[index] ?? "")])
      return { operation: chosen.operation, labels: new Map(labels) }
    },
    error: (name, message) => ({ headers: { "x-amzn-errortype": name }, body: { message } }),
  }
}

function unknown(method: string, path: string, fitting: readonly PathPattern[]): ProtocolError {
  if (fitting.length === 0)
    return new ProtocolError(404, "UnknownOperationException", `The contract has no operation at ${path}`)
  const allow = [...new Set(fitting.map(({ operation }) => operation.method.toUpperCase()))].join(", ")
  return methodNotAllowed(`The contract has no ${method} at ${path}, but ${allow}`, allow)
}

/** `{label}` is one step of a path, `{label+}` one or more. Documents leave out the slash that some paths end with. */
function pathPattern(operation: Operation): PathPattern {
  const labels: string[] = []
  const [path = "", query] = operation.path.split("?")
  const source = path.replace(/\{([^}]*?)(\+?)\}|[^{]+|\{/g, (text, name: string | undefined, greedy) => {
    if (name === undefined) return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    labels.push(name)
    return greedy ? "(.+)" : "([^/]+)"
  })
  return { operation, expression: new RegExp(`^${source}/?$`), labels, literals: [...new URLSearchParams(query)] }
}

/** A step that is written out goes before a label, and that before a greedy one. */
function rank({ operation: { path } }: PathPattern): number[] {
  return path
    .replace(/\?.*/, "")
    .split("/")
    .map((step) => (step.includes("+}") ? 2 : step.includes("{") ? 1 : 0))
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function decodeLabel(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw unreadable(`The path has a percent sign that begins no character: ${text}`)
  }
}

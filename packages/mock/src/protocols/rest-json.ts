import type { Operation } from "../document/operations.ts"
import { unreadable } from "../parse-body.ts"
import { methodNotAllowed, ProtocolError } from "../protocol-error.ts"
import type { Protocol } from "./protocol.ts"

interface PathPattern {
  readonly operation: Operation
  readonly expression: RegExp
  readonly labels: readonly string[]
}

/** `aws.protocols#restJson1`: method and path choose the operation. */
export function restJson(operations: readonly Operation[]): Protocol {
  const patterns = operations.map(pathPattern).sort((a, b) => compare(rank(a.operation.path), rank(b.operation.path)))

  return {
    name: "restJson1",
    mediaType: "application/json",
    headers: {},
    route(method, path) {
      const fitting = patterns.filter(({ expression }) => expression.test(path))
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

/** `{label}` is one step of a path, `{label+}` one or more. */
function pathPattern(operation: Operation): PathPattern {
  const labels: string[] = []
  const source = operation.path.replace(/\{([^}]*?)(\+?)\}|[^{]+|\{/g, (text, name: string | undefined, greedy) => {
    if (name === undefined) return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    labels.push(name)
    return greedy ? "(.+)" : "([^/]+)"
  })
  return { operation, expression: new RegExp(`^${source}$`), labels }
}

/** A step that is written out goes before a label, and that before a greedy one. */
function rank(path: string): number[] {
  return path.split("/").map((step) => (step.includes("+}") ? 2 : step.includes("{") ? 1 : 0))
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

import { suggest } from "../diagnostic/suggest.ts"
import { isNodeObject } from "../syntax/node.ts"
import { functions } from "./functions/index.ts"
import { entriesOf, integerOf, itemsOf, optional, type PlacedNode, required, textOf } from "./read-node.ts"
import { readPath } from "./read-path.ts"
import { readTemplate } from "./read-template.ts"
import type { Call, Expression } from "./rule-set.ts"
import { RulesError } from "./rules-error.ts"

/** Reads a reference, a call or a literal. */
export function readExpression(placed: PlacedNode): Expression {
  if (!isNodeObject(placed.node)) return readLiteral(placed)
  const reference = optional(placed, "ref")
  const call = optional(placed, "fn")
  if ((reference === undefined) === (call === undefined)) {
    throw new RulesError("Expected an object with either `ref` or `fn`", placed.place)
  }
  return reference ? { kind: "reference", name: textOf(reference), place: reference.place } : readCall(placed)
}

/** Reads a value whose strings are templates; objects in it are records, never references or calls. */
export function readLiteral(placed: PlacedNode): Expression {
  const { node, place } = placed
  if (typeof node === "string") return readTemplate(node, place)
  if (typeof node === "boolean") return { kind: "literal", value: node, place }
  if (Array.isArray(node)) return { kind: "list", items: itemsOf(placed).map(readLiteral), place }
  if (!isNodeObject(node)) return { kind: "literal", value: integerOf(placed), place }
  const entries = entriesOf(placed).map(([key, value]) => [key, readLiteral(value)] as const)
  return { kind: "record", entries: new Map(entries), place }
}

/** Reads a call of a function. */
export function readCall(placed: PlacedNode): Call {
  const fn = required(placed, "fn")
  const name = textOf(fn)
  if (!functions.has(name)) throw new RulesError(unknownFunction(name), fn.place)
  const argv = itemsOf(required(placed, "argv"))
  if (name !== "getAttr") {
    return { kind: "call", name, args: argv.map(readExpression), path: [], place: placed.place }
  }
  const [target, path] = argv
  if (!target || !path || argv.length > 2) {
    throw new RulesError("`getAttr` takes a value and a path", placed.place)
  }
  return {
    kind: "call",
    name,
    args: [readExpression(target)],
    path: readPath(textOf(path), path.place),
    place: placed.place,
  }
}

function unknownFunction(name: string): string {
  const similar = suggest(name, functions.keys())
  const hint = similar === undefined ? "" : `; did you mean \`${similar}\`?`
  return `There is no function \`${name}\`${hint}`
}

import { parseJsonAt } from "./parse-json.ts"
import { parseNode } from "./parse-node.ts"
import { parseTrait } from "./parse-traits.ts"
import { Parser } from "./parser.ts"
import type { Span } from "./source.ts"
import { Token } from "./token.ts"
import type { NodeTree } from "./tree.ts"

/**
 * A part of a value: the way to it by keys and indexes, and the key of it that is meant if it is not the whole part.
 */
export interface Part {
  readonly path: readonly string[]
  readonly key?: string | undefined
}

/** Values are read once for all the parts that are looked for. */
const read = new WeakMap<Span, NodeTree>()

/**
 * Where a part of a value is. `span` is that of the value, or of the trait or JSON property that holds it. Models keep
 * no places of parts: they are asked for only where something is wrong, and then the text is read again. What is not in
 * the text, as it came from another source, is where the nearest part around it is.
 */
export function partSpan(span: Span, { path, key }: Part): Span {
  let part = treeAt(span)
  if (!part) return span
  for (const step of path) {
    const next = childOf(part, step)
    if (!next) return part.span
    part = next
  }
  const entry = part.kind === "object" ? part.entries.find((each) => each.key.text === key) : undefined
  if (entry) return entry.key.span
  return path.length > 0 ? part.span : span
}

/**
 * As `partSpan`, for a value that several sources give: lists are joined in their order, and others are the same in
 * all.
 */
export function partSpanAmong([first, ...others]: readonly Span[], part: Part): Span | undefined {
  if (!first) return undefined
  const tree = treeAt(first)
  const {
    path: [index, ...rest],
    key,
  } = part
  if (tree?.kind !== "array" || index === undefined || others.length === 0) return partSpan(first, part)
  const beyond = Number(index) - tree.items.length
  return beyond < 0 ? partSpan(first, part) : partSpanAmong(others, { path: [String(beyond), ...rest], key })
}

function treeAt(span: Span): NodeTree | undefined {
  const tree = read.get(span) ?? readAgain(span)
  if (tree) read.set(span, tree)
  return tree
}

function childOf(tree: NodeTree, step: string): NodeTree | undefined {
  if (tree.kind === "array") return tree.items[Number(step)]
  return tree.kind === "object" ? tree.entries.find(({ key }) => key.text === step)?.value : undefined
}

function readAgain({ source, start }: Span): NodeTree | undefined {
  if (source.name.endsWith(".json")) return parseJsonAt(source, start)
  const parser = new Parser(source)
  parser.lexer.moveTo(start)
  try {
    return parser.at(Token.at) ? parseTrait(parser).value : parseNode(parser)
  } catch (error) {
    parser.caught(error)
    return undefined
  }
}

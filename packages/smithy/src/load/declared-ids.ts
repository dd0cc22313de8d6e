import { isShapeId, type ShapeId } from "../model/shape-id.ts"
import type { JsonTree } from "../syntax/parse-json.ts"
import type { Source } from "../syntax/source.ts"
import { type IdlTree, isInline, type NodeEntryTree, type NodeTree } from "../syntax/tree.ts"
import { inlineNames } from "./inline-names.ts"
import { isIdl, parseSource } from "./parse-source.ts"

/** They are asked for before the trait modules are known, and again after that. */
const known = new WeakMap<IdlTree | JsonTree, readonly ShapeId[]>()

/** The ids of all shapes that a source defines, even if so badly that they cannot be read. */
export function declaredIds(source: Source): readonly ShapeId[] {
  const tree = parseSource(source)
  const ids = known.get(tree) ?? (isIdl(tree) ? idsOfIdl(tree) : idsOfAst(tree))
  known.set(tree, ids)
  return ids
}

/** Whether a source applies traits to shapes that may be of other sources. */
export function appliesTraits(source: Source): boolean {
  const tree = parseSource(source)
  if (isIdl(tree)) return tree.statements.some(({ kind }) => kind === "apply")
  return shapeEntries(tree).some(({ value }) => isApply(value))
}

function idsOfIdl(tree: IdlTree): readonly ShapeId[] {
  const namespace = tree.namespace?.text
  if (namespace === undefined) return []
  const namesOf = inlineNames(tree)
  const broken = tree.broken.map(({ text }) => `${namespace}#${text}`)
  const read = tree.statements.flatMap((statement) => {
    if (statement.kind === "apply") return []
    const name = statement.name.text
    const names = [name]
    if (statement.kind === "operation") {
      if (isInline(statement.input)) names.push(namesOf(name).input)
      if (isInline(statement.output)) names.push(namesOf(name).output)
    }
    return names.map((one) => `${namespace}#${one}`)
  })
  return [...read, ...broken]
}

function idsOfAst(tree: JsonTree): readonly ShapeId[] {
  const ids: ShapeId[] = []
  for (const { key, value } of shapeEntries(tree)) if (isShapeId(key.text) && !isApply(value)) ids.push(key.text)
  return ids
}

function shapeEntries({ root }: JsonTree): readonly NodeEntryTree[] {
  const shapes = root?.kind === "object" ? root.entries.find(({ key }) => key.text === "shapes")?.value : undefined
  return shapes?.kind === "object" ? shapes.entries : []
}

function isApply(shape: NodeTree): boolean {
  if (shape.kind !== "object") return false
  const type = shape.entries.find(({ key }) => key.text === "type")?.value
  return type?.kind === "string" && type.value === "apply"
}

import { isShapeId, type ShapeId } from "../model/shape-id.ts"
import type { JsonTree } from "../syntax/parse-json.ts"
import type { Source } from "../syntax/source.ts"
import { type IdlTree, isInline, type NodeTree } from "../syntax/tree.ts"
import { inlineNames } from "./inline-names.ts"
import { isIdl, parseSource } from "./parse-source.ts"

/** The ids of all shapes that a source defines. */
export function declaredIds(source: Source): readonly ShapeId[] {
  const tree = parseSource(source)
  return isIdl(tree) ? idsOfIdl(tree) : idsOfAst(tree)
}

function idsOfIdl(tree: IdlTree): readonly ShapeId[] {
  const namespace = tree.namespace?.text
  if (namespace === undefined) return []
  const namesOf = inlineNames(tree)
  return tree.statements.flatMap((statement) => {
    if (statement.kind === "apply") return []
    const name = statement.name.text
    const names = [name]
    if (statement.kind === "operation") {
      if (isInline(statement.input)) names.push(namesOf(name).input)
      if (isInline(statement.output)) names.push(namesOf(name).output)
    }
    return names.map((one) => `${namespace}#${one}`)
  })
}

function idsOfAst({ root }: JsonTree): readonly ShapeId[] {
  const shapes = root?.kind === "object" ? root.entries.find(({ key }) => key.text === "shapes")?.value : undefined
  if (shapes?.kind !== "object") return []
  return shapes.entries.filter(({ key, value }) => isShapeId(key.text) && !isApply(value)).map(({ key }) => key.text)
}

function isApply(shape: NodeTree): boolean {
  if (shape.kind !== "object") return false
  const type = shape.entries.find(({ key }) => key.text === "type")?.value
  return type?.kind === "string" && type.value === "apply"
}

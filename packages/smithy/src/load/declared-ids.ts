import type { ShapeId } from "../model/shape-id.ts"
import { type IdlTree, isInline } from "../syntax/tree.ts"
import { inlineNames } from "./inline-names.ts"

/** The ids of all shapes that an IDL file defines. */
export function declaredIds(tree: IdlTree): readonly ShapeId[] {
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

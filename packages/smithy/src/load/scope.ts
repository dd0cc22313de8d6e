import { containerOf, memberId, memberNameOf, nameOf, type ShapeId } from "../model/shape-id.ts"
import type { NameTree } from "../syntax/tree.ts"
import type { KnownShapes } from "./known-shapes.ts"
import { messages } from "./messages.ts"
import type { Problems } from "./problems.ts"

/** What the names of one IDL file mean (Smithy 2.0, "Shape ID resolution"). */
export interface Scope {
  /** The absolute id of a shape or member; in the file's own namespace when there is none of this name. */
  resolve(name: string): ShapeId
  /** As `resolve`, for a shape id that stands in a value: one that does not exist may be a text that lacks its quotes. */
  resolveValue(name: NameTree): ShapeId
}

export function createScope(
  file: { readonly namespace?: NameTree; readonly uses: readonly NameTree[] },
  known: KnownShapes,
  problems: Problems,
): Scope {
  const imports = readUses(file.uses, known, problems)
  // Without a namespace only the prelude can be meant.
  const namespace = file.namespace?.text ?? "smithy.api"

  function resolve(name: string): ShapeId {
    if (name.includes("#")) return name
    const container = containerOf(name)
    const member = memberNameOf(name)
    const id = imports.get(container) ?? inNamespaceOrPrelude(container)
    return member === undefined ? id : memberId(id, member)
  }

  function inNamespaceOrPrelude(name: string): ShapeId {
    const own = `${namespace}#${name}`
    const prelude = `smithy.api#${name}`
    return !known.has(own) && known.has(prelude) ? prelude : own
  }

  function resolveValue({ text, span }: NameTree): ShapeId {
    const id = resolve(text)
    const shape = containerOf(id)
    if (!known.has(shape)) {
      problems.danger(messages.unknownShapeInValue(id, known.similarTo(shape)), { span }, "SyntacticShapeIdTarget")
    }
    return id
  }

  return { resolve, resolveValue }
}

/** The imported names. A name that is imported twice keeps its first meaning. */
function readUses(uses: readonly NameTree[], known: KnownShapes, problems: Problems): ReadonlyMap<string, ShapeId> {
  const imports = new Map<string, ShapeId>()
  for (const { text: id, span } of uses) {
    const name = nameOf(id)
    const earlier = imports.get(name)
    if (!known.has(id)) problems.warn(messages.unknownUse(id, known.similarTo(id)), { span })
    if (earlier !== undefined) problems.error(messages.useConflict(id, earlier), { span })
    else imports.set(name, id)
  }
  return imports
}

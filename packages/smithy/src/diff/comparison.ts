import type { Diagnostic, Severity } from "../diagnostic/diagnostic.ts"
import type { Model } from "../model/model.ts"
import type { AnyShape, MemberShape, Shape } from "../model/shape.ts"
import { hasTrait } from "../model/traits.ts"

/** Compares two versions of a model in one respect. */
export type Comparison = (before: Model, after: Model) => Iterable<Diagnostic>

/** The shapes of some types that both versions have, in their old and their new form. */
export function* sharedShapes<const Type extends Shape["type"]>(
  before: Model,
  after: Model,
  ...types: readonly Type[]
): Iterable<readonly [before: Shape & { readonly type: Type }, after: Shape & { readonly type: Type }]> {
  const isWanted = (shape: Shape): shape is Shape & { readonly type: Type } => {
    return types.some((type) => type === shape.type)
  }
  for (const shape of after.shapes.values()) {
    const old = before.shapes.get(shape.id)
    if (old && old !== shape && isWanted(old) && isWanted(shape)) yield [old, shape]
  }
}

/** The members that both versions have, of shapes that both have, in their old and their new form. */
export function* sharedMembers(
  before: Model,
  after: Model,
): Iterable<readonly [before: MemberShape, after: MemberShape]> {
  for (const shape of after.shapes.values()) {
    const old = before.shapes.get(shape.id)
    if (!old || old === shape || !("members" in old && "members" in shape)) continue
    for (const [name, member] of shape.members) {
      const oldMember = old.members.get(name)
      if (oldMember) yield [oldMember, member]
    }
  }
}

/** The items that are not in another list. */
export function except(items: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others)
  return items.filter((item) => !known.has(item))
}

/** Whether a string with `@enum`, which is deprecated, became an enum. */
export function isEnumWrittenAnew(old: AnyShape, shape: AnyShape): boolean {
  return old.type === "string" && hasTrait(old, "enum") && shape.type === "enum"
}

/** An event about a shape, where the shape is. */
export function eventOf(shape: AnyShape, severity: Severity, id: string, message: string): Diagnostic {
  return { severity, id, message, shape: shape.id, ...(shape.span ? { span: shape.span } : {}) }
}

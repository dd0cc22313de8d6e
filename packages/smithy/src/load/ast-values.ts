import { isIdentifier, isShapeId, memberId, memberNameOf, type ShapeId } from "../model/shape-id.ts"
import { syntax } from "../syntax/messages.ts"
import type { Span } from "../syntax/source.ts"
import type { NameTree, NodeTree } from "../syntax/tree.ts"
import { type Declarator, declareTrait } from "./declarator.ts"
import type { MemberDefinition } from "./definition.ts"
import { describeNode, messages } from "./messages.ts"
import { type Properties, propertyOf, warnOfUnknown } from "./read-properties.ts"
import { toNode } from "./to-node.ts"

/** What reading a JSON AST works with. */
export interface AstReader extends Declarator {
  /** The ids of traits that were met and are well formed: a model has many traits, and few kinds of them. */
  readonly traitIds: Set<ShapeId>
}

/** The properties of an object, or undefined when the value is none, which is reported. */
export function readObject(value: NodeTree, shape: ShapeId, { problems }: Declarator): Properties | undefined {
  if (value.kind === "object") return value.entries
  problems.error(syntax.expected("an object", describeNode(value)), { span: value.span, shape })
  return undefined
}

/**
 * The shape that `{ "target": "ns#Name" }` names, or undefined when the value is of another form, which is reported.
 */
export function readTarget(value: NodeTree, shape: ShapeId, reader: Declarator): ShapeId | undefined {
  const properties = readObject(value, shape, reader)
  return properties && targetIn(properties, value.span, shape, reader)
}

function targetIn(properties: Properties, span: Span, shape: ShapeId, { problems }: Declarator): ShapeId | undefined {
  const target = propertyOf(properties, "target")
  if (target?.kind === "string" && isShapeId(target.value)) return target.value
  const problem = target ? targetProblem(target) : messages.missingTarget()
  problems.error(problem, { span: target?.span ?? span, shape })
  return undefined
}

function targetProblem(target: NodeTree) {
  if (target.kind === "string") return messages.invalidShapeId(target.value)
  return syntax.expected("a shape id", describeNode(target))
}

/** A member of the shape `container`, with its traits. */
export function readMember(
  container: ShapeId,
  name: string,
  value: NodeTree,
  reader: AstReader,
): MemberDefinition | undefined {
  const { span } = value
  if (!isIdentifier(name)) {
    reader.problems.error(messages.invalidMemberName(name), { span, shape: container })
    return undefined
  }
  const id = memberId(container, name)
  const properties = readObject(value, id, reader)
  if (properties === undefined) return undefined
  readTraits(properties, id, reader)
  warnOfUnknown(properties, memberProperties, { shape: id, problems: reader.problems })
  const target = targetIn(properties, span, id, reader)
  return target === undefined ? undefined : { id, name, target, span }
}

const memberProperties = ["target", "traits"]

/** Declares what the property `traits` of a shape, member or `apply` holds. */
export function readTraits(properties: Properties, target: ShapeId, reader: AstReader): void {
  const traits = propertyOf(properties, "traits")
  if (traits?.kind === "object") {
    for (const { key, value } of traits.entries) readTrait(key, value, target, reader)
  } else if (traits) {
    const problem = messages.wrongKind("traits", "an object", describeNode(traits))
    reader.problems.error(problem, { span: traits.span, shape: target })
  }
}

function readTrait(key: NameTree, value: NodeTree, target: ShapeId, reader: AstReader): void {
  const trait = key.text
  if (!isTraitId(trait, reader)) {
    reader.problems.error(messages.invalidShapeId(trait), { span: key.span, shape: target })
    return
  }
  const span = { source: key.span.source, start: key.span.start, end: value.span.end }
  declareTrait({ target, trait, value: toNode(value, textOf), span }, reader)
}

/** JSON has no names but texts. */
function textOf({ text }: NameTree): string {
  return text
}

function isTraitId(text: string, { traitIds }: AstReader): boolean {
  if (traitIds.has(text)) return true
  if (!isShapeId(text) || memberNameOf(text) !== undefined) return false
  traitIds.add(text)
  return true
}

import { isShapeId, memberId, type ShapeId } from "../model/shape-id.ts"
import { syntax } from "../syntax/messages.ts"
import type { Span } from "../syntax/source.ts"
import {
  type AggregateShapeTree,
  type AggregateType,
  type InlineStructureTree,
  isInline,
  type MemberTree,
  type NameTree,
  type NodeTree,
  type OperationShapeTree,
  type ResourceShapeTree,
  type ServiceShapeTree,
  type ShapeTree,
} from "../syntax/tree.ts"
import { declareShape, declareTrait } from "./declarator.ts"
import {
  type AggregateDefinition,
  type Definition,
  isEnum,
  type MemberDefinition,
  requiredMembers,
} from "./definition.ts"
import { type IdlReader, readTraits, readValue } from "./idl-reader.ts"
import { describeNode, messages } from "./messages.ts"
import {
  type PropertyReader,
  readResource,
  readService,
  resourceProperties,
  serviceProperties,
  warnOfUnknown,
} from "./read-properties.ts"

/** A shape without its traits. The structures that an operation declares in place are declared by the way. */
export function readShape(id: ShapeId, shape: ShapeTree, reader: IdlReader): Definition {
  switch (shape.kind) {
    case "simple":
      return { kind: "simple", type: shape.type, ...readHead(id, shape, reader) }
    case "aggregate":
      return readAggregate(id, shape, shape.type, reader)
    case "operation":
      return readOperation(id, shape, reader)
    default:
      return readEntity(id, shape, reader)
  }
}

function readHead(id: ShapeId, { mixins, span }: { mixins: readonly NameTree[]; span: Span }, reader: IdlReader) {
  return { id, span, language: reader.language, mixins: mixins.map((name) => reference(name, reader)) }
}

function reference({ text, span }: NameTree, { scope }: IdlReader) {
  return { id: scope.resolve(text), span }
}

function readAggregate(
  id: ShapeId,
  shape: AggregateShapeTree | InlineStructureTree,
  type: AggregateType,
  reader: IdlReader,
): AggregateDefinition {
  const { forResource } = shape
  return {
    kind: "aggregate",
    type,
    members: shape.members.flatMap((member) => readMember(id, type, member, reader) ?? []),
    ...readHead(id, shape, reader),
    ...(forResource ? { forResource: reference(forResource, reader) } : {}),
  }
}

function readMember(
  shape: ShapeId,
  type: AggregateType,
  { name, traits, target, value, span }: MemberTree,
  reader: IdlReader,
): MemberDefinition | undefined {
  const allowed = requiredMembers(type)
  if (allowed.length > 0 && !allowed.includes(name.text)) {
    reader.problems.error(messages.unexpectedMember(name.text, type, allowed), { span: name.span, shape })
    return undefined
  }
  const id = memberId(shape, name.text)
  readTraits(id, traits, reader)
  if (value) {
    const trait = `smithy.api#${isEnum(type) ? "enumValue" : "default"}`
    declareTrait({ target: id, trait, value: readValue(value, reader), span: value.span }, reader)
  }
  return { id, name: name.text, span, ...(target ? { target: reader.scope.resolve(target.text) } : {}) }
}

function readOperation(id: ShapeId, shape: OperationShapeTree, reader: IdlReader): Definition {
  const names = reader.inlineNames(shape.name.text)
  const input = readInputOrOutput(shape.input, "input", names.input, reader)
  const output = readInputOrOutput(shape.output, "output", names.output, reader)
  return {
    kind: "operation",
    ...readHead(id, shape, reader),
    ...(input === undefined ? {} : { input }),
    ...(output === undefined ? {} : { output }),
    errors: shape.errors.map(({ text }) => reader.scope.resolve(text)),
  }
}

/** An inline structure becomes a definition of its own, with `@input` or `@output`. */
function readInputOrOutput(
  tree: NameTree | InlineStructureTree | undefined,
  role: "input" | "output",
  inlineName: string,
  reader: IdlReader,
): ShapeId | undefined {
  if (!isInline(tree)) return tree && reader.scope.resolve(tree.text)
  const id = `${reader.namespace}#${inlineName}`
  readTraits(id, tree.traits, reader)
  declareTrait({ target: id, trait: `smithy.api#${role}`, value: {}, span: tree.span }, reader)
  declareShape(readAggregate(id, tree, "structure", reader), reader)
  return id
}

function readEntity(id: ShapeId, shape: ServiceShapeTree | ResourceShapeTree, reader: IdlReader): Definition {
  const { properties } = shape
  const propertyReader: PropertyReader = {
    shape: id,
    language: reader.language,
    problems: reader.problems,
    reference: (value) => readReference(value, id, reader),
  }
  const head = readHead(id, shape, reader)
  if (shape.kind === "service") {
    warnOfUnknown(properties, serviceProperties, propertyReader)
    return { kind: "service", ...head, ...readService(properties, propertyReader) }
  }
  warnOfUnknown(properties, resourceProperties, propertyReader)
  return { kind: "resource", ...head, ...readResource(properties, propertyReader) }
}

function readReference(value: NodeTree, shape: ShapeId, { scope, problems }: IdlReader): ShapeId | undefined {
  const { span } = value
  if (value.kind === "name") return scope.resolve(value.name.text)
  if (value.kind === "string") {
    const id = scope.resolve(value.value)
    if (isShapeId(id)) return id
    problems.error(messages.invalidShapeId(value.value), { span, shape })
  } else {
    problems.error(syntax.expected("the name of a shape", describeNode(value)), { span, shape })
  }
  return undefined
}

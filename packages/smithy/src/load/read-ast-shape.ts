import { isIdentifier, isShapeId, memberId, memberNameOf, type ShapeId } from "../model/shape-id.ts"
import type { Span } from "../syntax/source.ts"
import type { AggregateType, NameTree, NodeEntryTree, NodeTree, SimpleType } from "../syntax/tree.ts"
import { type Declarator, declareShape, declareTrait } from "./declarator.ts"
import type { Definition, LanguageVersion, MemberDefinition, Reference } from "./definition.ts"
import { describeNode, messages } from "./messages.ts"
import {
  type Properties,
  type PropertyReader,
  readReference,
  readReferences,
  readResource,
  readService,
  resourceProperties,
  serviceProperties,
  warnOfUnknown,
} from "./read-properties.ts"
import { toNode } from "./to-node.ts"

/** Reads an entry of `shapes`: a shape, or traits to apply to one of another source. */
export function readAstShape({ key, value }: NodeEntryTree, reader: Declarator): void {
  const { problems } = reader
  if (!isShapeId(key.text)) {
    problems.error(messages.invalidShapeId(key.text), { span: key.span })
    return
  }
  const id = key.text
  const properties = readObject(value, id, id, reader)
  const type = properties?.get("type")
  if (properties === undefined) return
  if (type?.kind !== "string") {
    const problem = type ? messages.wrongKind("type", "a string", describeNode(type)) : messages.missingType()
    problems.error(problem, { span: type?.span ?? key.span, shape: id })
    return
  }
  const read = shapeReaders.get(type.value)
  if (read === undefined) {
    problems.error(messages.unknownType(type.value, shapeReaders.keys()), { span: type.span, shape: id })
    return
  }
  if (memberNameOf(id) !== undefined && type.value !== "apply") {
    problems.error(messages.memberAsShape(id), { span: key.span, shape: id })
    return
  }
  readTraits(properties, id, reader)
  read({ id, span: key.span, properties, reader, ...propertyReader(id, reader) })
}

/** A shape being read. */
interface Entry extends PropertyReader {
  readonly id: ShapeId
  readonly span: Span
  readonly properties: Properties
  readonly reader: Declarator
}

const shapeReaders: ReadonlyMap<string, (entry: Entry) => void> = new Map([
  ...simpleReaders("blob", "boolean", "string", "byte", "short", "integer", "long", "float", "double"),
  ...simpleReaders("bigInteger", "bigDecimal", "timestamp", "document"),
  ...aggregateReaders("structure", "union", "enum", "intEnum"),
  ["list", (entry) => readCollection(entry, "list", ["member"])],
  ["set", (entry) => readCollection(entry, "set", ["member"])],
  ["map", (entry) => readCollection(entry, "map", ["key", "value"])],
  ["service", readServiceShape],
  ["resource", readResourceShape],
  ["operation", readOperation],
  ["apply", (entry) => warnOfUnknown(entry.properties, ["type", "traits"], entry)],
] satisfies [string, (entry: Entry) => void][])

function simpleReaders(...types: SimpleType[]): [string, (entry: Entry) => void][] {
  return types.map((type) => [type, (entry) => define(entry, [], (head) => ({ kind: "simple", type, ...head }))])
}

function aggregateReaders(...types: AggregateType[]): [string, (entry: Entry) => void][] {
  return types.map((type) => [
    type,
    (entry) => {
      const members = entry.properties.get("members")
      const entries = members ? [...(readObject(members, "members", entry.id, entry.reader) ?? [])] : []
      define(entry, ["members"], (head) => ({
        kind: "aggregate",
        type,
        members: entries.flatMap(([name, member]) => readMember(entry, name, member) ?? []),
        ...head,
      }))
    },
  ])
}

function readCollection(entry: Entry, type: AggregateType, names: readonly string[]): void {
  const members = names.flatMap((name) => {
    const member = entry.properties.get(name)
    return (member && readMember(entry, name, member)) ?? []
  })
  define(entry, names, (head) => ({ kind: "aggregate", type, members, ...head }))
}

function readServiceShape(entry: Entry): void {
  const service = readService(entry.properties, entry)
  define(entry, serviceProperties, (head) => ({ kind: "service", ...head, ...service }))
}

function readResourceShape(entry: Entry): void {
  const resource = readResource(entry.properties, entry)
  define(entry, resourceProperties, (head) => ({ kind: "resource", ...head, ...resource }))
}

function readOperation(entry: Entry): void {
  const { properties } = entry
  const input = readReference(properties, "input", entry)
  const output = readReference(properties, "output", entry)
  const errors = readReferences(properties, "errors", entry)
  define(entry, ["input", "output", "errors"], (head) => ({
    kind: "operation",
    ...head,
    ...(input === undefined ? {} : { input }),
    ...(output === undefined ? {} : { output }),
    errors,
  }))
}

interface Head {
  readonly id: ShapeId
  readonly span: Span
  readonly language: LanguageVersion
  readonly mixins: readonly Reference[]
}

function define(entry: Entry, names: readonly string[], create: (head: Head) => Definition): void {
  const { id, span, properties, reader } = entry
  warnOfUnknown(properties, [...names, "mixins", "traits", "type"], entry)
  const mixins = readReferences(properties, "mixins", entry)
  const place = properties.get("mixins")?.span ?? span
  const references = mixins.map((mixin) => ({ id: mixin, span: place }))
  if (reader.language === "1.0" && mixins.length > 0) {
    reader.problems.error(messages.mixinsNeedVersion2(), { span: place, shape: id })
  }
  declareShape(create({ id, span, language: reader.language, mixins: references }), reader)
}

function readMember(entry: Entry, name: string, value: NodeTree): MemberDefinition | undefined {
  const { reader, problems } = entry
  if (!isIdentifier(name)) {
    problems.error(messages.invalidMemberName(name), { span: value.span, shape: entry.id })
    return undefined
  }
  const id = memberId(entry.id, name)
  const properties = readObject(value, name, id, reader)
  if (properties === undefined) return undefined
  readTraits(properties, id, reader)
  warnOfUnknown(properties, ["target", "traits"], { ...entry, shape: id })
  const target = readTarget(value, id, reader)
  return target === undefined ? undefined : { name, target, span: value.span }
}

/** The shape that `{ "target": "ns#Name" }` names. */
function readTarget(value: NodeTree, shape: ShapeId, reader: Declarator): ShapeId | undefined {
  const properties = readObject(value, "This", shape, reader)
  const target = properties?.get("target")
  if (properties === undefined) return undefined
  if (target?.kind === "string" && isShapeId(target.value)) return target.value
  const problem =
    target === undefined
      ? messages.missingTarget()
      : target.kind === "string"
        ? messages.invalidShapeId(target.value)
        : messages.wrongKind("target", "a shape id", describeNode(target))
  reader.problems.error(problem, { span: target?.span ?? value.span, shape })
  return undefined
}

function propertyReader(shape: ShapeId, reader: Declarator): PropertyReader {
  return {
    shape,
    language: reader.language,
    problems: reader.problems,
    key: (text) => text,
    reference: (value) => readTarget(value, shape, reader),
  }
}

function readTraits(properties: Properties, target: ShapeId, reader: Declarator): void {
  const traits = properties.get("traits")
  if (traits === undefined) return
  if (traits.kind !== "object") {
    reader.problems.error(messages.wrongKind("traits", "an object", describeNode(traits)), {
      span: traits.span,
      shape: target,
    })
    return
  }
  for (const { key, value } of traits.entries) readTrait(key, value, target, reader)
}

function readTrait(key: NameTree, value: NodeTree, target: ShapeId, reader: Declarator): void {
  const span = { ...key.span, end: value.span.end }
  if (!isShapeId(key.text) || memberNameOf(key.text) !== undefined) {
    reader.problems.error(messages.invalidShapeId(key.text), { span: key.span, shape: target })
  } else {
    declareTrait({ target, trait: key.text, value: toNode(value, ({ text }) => text), span }, reader)
  }
}

function readObject(value: NodeTree, name: string, shape: ShapeId, { problems }: Declarator): Properties | undefined {
  if (value.kind === "object") return new Map(value.entries.map(({ key, value: one }) => [key.text, one]))
  problems.error(messages.wrongKind(name, "an object", describeNode(value)), { span: value.span, shape })
  return undefined
}

import { isShapeId, memberNameOf, type ShapeId } from "../model/shape-id.ts"
import type { Span } from "../syntax/source.ts"
import type { AggregateType, NodeEntryTree, SimpleType } from "../syntax/tree.ts"
import { type AstReader, readMember, readObject, readTarget, readTraits } from "./ast-values.ts"
import { declareShape } from "./declarator.ts"
import type { Definition, LanguageVersion, MemberDefinition, Reference } from "./definition.ts"
import { describeNode, messages } from "./messages.ts"
import {
  type Properties,
  type PropertyReader,
  propertyOf,
  readReference,
  readReferences,
  readResource,
  readService,
  resourceProperties,
  serviceProperties,
  warnOfUnknown,
} from "./read-properties.ts"

/** Declares an entry of `shapes`: a shape, or traits to apply to one of another source. */
export function readAstShape({ key, value }: NodeEntryTree, reader: AstReader): void {
  const { problems } = reader
  const id = key.text
  if (!isShapeId(id)) {
    problems.error(messages.invalidShapeId(id), { span: key.span })
    return
  }
  const properties = readObject(value, id, reader)
  if (properties === undefined) return
  const type = propertyOf(properties, "type")
  const read = type?.kind === "string" ? shapeReaders.get(type.value) : undefined
  if (type === undefined) {
    problems.error(messages.missingType(), { span: key.span, shape: id })
  } else if (type.kind !== "string") {
    problems.error(messages.wrongKind("type", "a string", describeNode(type)), { span: type.span, shape: id })
  } else if (read === undefined) {
    problems.error(messages.unknownType(type.value, shapeReaders.keys()), { span: type.span, shape: id })
  } else if (memberNameOf(id) !== undefined && type.value !== "apply") {
    problems.error(messages.memberAsShape(id), { span: key.span, shape: id })
  } else {
    readTraits(properties, id, reader)
    read(entryOf(id, key.span, properties, reader))
  }
}

/** A shape being read. */
interface Entry extends PropertyReader {
  readonly span: Span
  readonly properties: Properties
  readonly reader: AstReader
}

function entryOf(shape: ShapeId, span: Span, properties: Properties, reader: AstReader): Entry {
  const { language, problems } = reader
  const reference: PropertyReader["reference"] = (value) => readTarget(value, shape, reader)
  return { shape, span, properties, reader, language, problems, reference }
}

type ShapeReader = (entry: Entry) => void

/** What every shape can have. */
const shapeProperties = ["mixins", "traits", "type"]
const aggregateProperties = ["members", ...shapeProperties]
const operationProperties = ["input", "output", "errors", ...shapeProperties]

const shapeReaders: ReadonlyMap<string, ShapeReader> = new Map([
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
] satisfies [string, ShapeReader][])

function simpleReaders(...types: SimpleType[]): [string, ShapeReader][] {
  return types.map((type) => [
    type,
    (entry) => define(entry, shapeProperties, (head) => ({ ...head, kind: "simple", type })),
  ])
}

function aggregateReaders(...types: AggregateType[]): [string, ShapeReader][] {
  return types.map((type) => [type, (entry) => readAggregate(entry, type)])
}

function readAggregate(entry: Entry, type: AggregateType): void {
  const { shape, properties, reader } = entry
  const value = propertyOf(properties, "members")
  const entries = value && readObject(value, shape, reader)
  define(entry, aggregateProperties, (head) => {
    const members: MemberDefinition[] = []
    for (const { key, value } of entries ?? []) {
      const member = readMember(shape, key.text, value, reader)
      if (member) members.push(member)
    }
    return { ...head, kind: "aggregate", type, members }
  })
}

function readCollection(entry: Entry, type: AggregateType, names: readonly string[]): void {
  const { shape, properties, reader } = entry
  const members = names.flatMap((name) => {
    const value = propertyOf(properties, name)
    return (value && readMember(shape, name, value, reader)) ?? []
  })
  define(entry, [...names, ...shapeProperties], (head) => ({ ...head, kind: "aggregate", type, members }))
}

function readServiceShape(entry: Entry): void {
  const service = readService(entry.properties, entry)
  define(entry, [...serviceProperties, ...shapeProperties], (head) => ({ kind: "service", ...head, ...service }))
}

function readResourceShape(entry: Entry): void {
  const resource = readResource(entry.properties, entry)
  define(entry, [...resourceProperties, ...shapeProperties], (head) => ({ kind: "resource", ...head, ...resource }))
}

function readOperation(entry: Entry): void {
  const { properties } = entry
  const input = readReference(properties, "input", entry)
  const output = readReference(properties, "output", entry)
  const errors = readReferences(properties, "errors", entry)
  define(entry, operationProperties, (head) => ({
    ...head,
    kind: "operation",
    ...(input === undefined ? {} : { input }),
    ...(output === undefined ? {} : { output }),
    errors,
  }))
}

/** What every definition begins with. */
interface Head {
  readonly id: ShapeId
  readonly span: Span
  readonly language: LanguageVersion
  readonly mixins: readonly Reference[]
}

/** Declares a shape that can have certain properties. */
function define(entry: Entry, names: readonly string[], create: (head: Head) => Definition): void {
  const { shape: id, span, properties, language, problems, reader } = entry
  warnOfUnknown(properties, names, entry)
  const ids = readReferences(properties, "mixins", entry)
  const place = propertyOf(properties, "mixins")?.span ?? span
  if (language === "1.0" && ids.length > 0) problems.error(messages.mixinsNeedVersion2(), { span: place, shape: id })
  const mixins = ids.map((mixin) => ({ id: mixin, span: place }))
  declareShape(create({ id, span, language, mixins }), reader)
}

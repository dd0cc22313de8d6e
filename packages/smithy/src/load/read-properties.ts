import { type Lifecycle, lifecycles } from "../model/shape.ts"
import { isShapeId, type ShapeId } from "../model/shape-id.ts"
import type { NodeEntryTree, NodeTree } from "../syntax/tree.ts"
import type { LanguageVersion, ResourceProperties, ServiceProperties } from "./definition.ts"
import { describeNode, messages } from "./messages.ts"
import type { Problems } from "./problems.ts"

/** The properties of a shape or member, in IDL or as JSON. They are few, and found faster so than in a map. */
export type Properties = readonly NodeEntryTree[]

export function propertyOf(properties: Properties, name: string): NodeTree | undefined {
  for (const { key, value } of properties) if (key.text === name) return value
  return undefined
}

export const serviceProperties = ["version", "operations", "resources", "errors", "rename"]

export const resourceProperties = [
  ...["identifiers", "properties", ...lifecycles],
  ...["operations", "collectionOperations", "resources"],
]

/** What differs between IDL and JSON AST where properties are read, and what errors are about. */
export interface PropertyReader {
  readonly shape: ShapeId
  readonly language: LanguageVersion
  readonly problems: Problems
  /** The shape that a value names, or undefined when it is of the wrong form, which is reported then. */
  reference(value: NodeTree): ShapeId | undefined
}

export function readService(properties: Properties, reader: PropertyReader): ServiceProperties {
  return {
    version: readText(properties, "version", reader) ?? "",
    operations: readReferences(properties, "operations", reader),
    resources: readReferences(properties, "resources", reader),
    errors: readReferences(properties, "errors", reader),
    rename: readRename(properties, reader),
  }
}

export function readResource(properties: Properties, reader: PropertyReader): ResourceProperties {
  const lifecycle: { [name in Lifecycle]?: ShapeId } = {}
  for (const name of lifecycles) {
    const id = readReference(properties, name, reader)
    if (id !== undefined) lifecycle[name] = id
  }
  const { language, problems, shape } = reader
  const span = propertyOf(properties, "properties")?.span
  if (span && language === "1.0") problems.error(messages.propertiesNeedVersion2(), { span, shape })
  return {
    identifiers: readReferenceMap(properties, "identifiers", reader),
    properties: readReferenceMap(properties, "properties", reader),
    lifecycle,
    operations: readReferences(properties, "operations", reader),
    collectionOperations: readReferences(properties, "collectionOperations", reader),
    resources: readReferences(properties, "resources", reader),
  }
}

export function readReference(properties: Properties, name: string, reader: PropertyReader): ShapeId | undefined {
  const value = propertyOf(properties, name)
  return value && reader.reference(value)
}

export function readReferences(properties: Properties, name: string, reader: PropertyReader): readonly ShapeId[] {
  const value = propertyOf(properties, name)
  if (value === undefined) return []
  if (value.kind !== "array") return reportKind(value, name, "a list", reader) ?? []
  return value.items.flatMap((item) => reader.reference(item) ?? [])
}

function readReferenceMap(properties: Properties, name: string, reader: PropertyReader): ReadonlyMap<string, ShapeId> {
  const references = new Map<string, ShapeId>()
  for (const { key, value } of readEntries(properties, name, reader)) {
    const id = reader.reference(value)
    if (id !== undefined) references.set(key.text, id)
  }
  return references
}

function readRename(properties: Properties, reader: PropertyReader): ReadonlyMap<ShapeId, string> {
  const names = new Map<ShapeId, string>()
  for (const { key, value } of readEntries(properties, "rename", reader)) {
    if (!isShapeId(key.text)) {
      reader.problems.error(messages.invalidShapeId(key.text), { span: key.span, shape: reader.shape })
    } else if (value.kind === "string") {
      names.set(key.text, value.value)
    } else {
      reportKind(value, key.text, "a string", reader)
    }
  }
  return names
}

function readText(properties: Properties, name: string, reader: PropertyReader): string | undefined {
  const value = propertyOf(properties, name)
  if (value === undefined || value.kind === "string") return value?.value
  return reportKind(value, name, "a string", reader)
}

function readEntries(properties: Properties, name: string, reader: PropertyReader) {
  const value = propertyOf(properties, name)
  if (value === undefined) return []
  return value.kind === "object" ? value.entries : (reportKind(value, name, "an object", reader) ?? [])
}

function reportKind(value: NodeTree, name: string, expected: string, { problems, shape }: PropertyReader): undefined {
  problems.error(messages.wrongKind(name, expected, describeNode(value)), { span: value.span, shape })
}

/** Warns of properties that mean nothing. */
export function warnOfUnknown(
  properties: Properties,
  allowed: readonly string[],
  { shape, problems }: Pick<PropertyReader, "shape" | "problems">,
): void {
  if (haveOnly(properties, allowed)) return
  const unknown = properties.filter(({ key }) => !allowed.includes(key.text))
  const names = unknown.map(({ key }) => key.text)
  problems.warn(messages.unknownProperties(names, allowed), { span: unknown[0]?.value.span, shape })
}

function haveOnly(properties: Properties, names: readonly string[]): boolean {
  for (const { key } of properties) if (!names.includes(key.text)) return false
  return true
}

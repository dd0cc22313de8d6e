import { memberId, type ShapeId } from "../model/shape-id.ts"
import type { Span } from "../syntax/source.ts"
import {
  type AggregateShapeTree,
  type IdlTree,
  type InlineStructureTree,
  isInline,
  type MemberTree,
  type NameTree,
  type NodeTree,
  type OperationShapeTree,
  type ResourceShapeTree,
  type ServiceShapeTree,
  type ShapeTree,
  type TraitTree,
} from "../syntax/tree.ts"
import type {
  AggregateDefinition,
  Declarations,
  Definition,
  LanguageVersion,
  MemberDefinition,
  TraitApplication,
} from "./definition.ts"
import { inlineNames } from "./inline-names.ts"
import type { KnownShapes } from "./known-shapes.ts"
import { describeNode, messages } from "./messages.ts"
import type { Problems } from "./problems.ts"
import {
  type PropertyReader,
  readResource,
  readService,
  resourceProperties,
  serviceProperties,
  warnOfUnknown,
} from "./read-properties.ts"
import { createScope, type Scope } from "./scope.ts"
import { toNode } from "./to-node.ts"

/** What reading an IDL file works with. */
interface IdlReader {
  readonly namespace: string
  readonly language: LanguageVersion
  readonly scope: Scope
  readonly problems: Problems
  readonly inlineNames: (operation: string) => { readonly input: string; readonly output: string }
  readonly definitions: Definition[]
  readonly applications: TraitApplication[]
}

/** What an IDL file declares, with all names resolved. */
export function readIdl(tree: IdlTree, known: KnownShapes, problems: Problems): Declarations {
  const scope = createScope(tree, known, problems)
  const reader: IdlReader = {
    namespace: tree.namespace?.text ?? "",
    language: tree.version.startsWith("1") ? "1.0" : "2.0",
    scope,
    problems,
    inlineNames: inlineNames(tree),
    definitions: [],
    applications: [],
  }
  const metadata = tree.metadata.map(({ key, value }) => ({
    key: key.text,
    value: readValue(value, reader),
    span: value.span,
  }))
  // Without a namespace, which is an error already, shapes have no ids.
  if (tree.namespace) for (const statement of tree.statements) readStatement(statement, reader)
  return { definitions: reader.definitions, applications: reader.applications, metadata }
}

function readStatement(statement: IdlTree["statements"][number], reader: IdlReader): void {
  if (statement.kind === "apply") {
    applyTraits(reader.scope.resolve(statement.target.text), statement.traits, reader)
    return
  }
  const id = ownId(statement.name, reader)
  applyTraits(id, statement.traits, reader)
  reader.definitions.push(readShape(id, statement, reader))
}

function readShape(id: ShapeId, shape: ShapeTree, reader: IdlReader): Definition {
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

function readAggregate(
  id: ShapeId,
  shape: AggregateShapeTree | InlineStructureTree,
  type: AggregateShapeTree["type"],
  reader: IdlReader,
): AggregateDefinition {
  const isEnum = type === "enum" || type === "intEnum"
  const members = shape.members.map((member) => readMember(id, member, isEnum ? "enumValue" : "default", reader))
  const { forResource } = shape
  return {
    kind: "aggregate",
    type,
    members,
    ...readHead(id, shape, reader),
    ...(forResource ? { forResource: reference(forResource, reader) } : {}),
  }
}

/** `= value` stands for the trait `assigned`. */
function readMember(container: ShapeId, member: MemberTree, assigned: string, reader: IdlReader): MemberDefinition {
  const { name, traits, target, value, span } = member
  const id = memberId(container, name.text)
  applyTraits(id, traits, reader)
  if (value) {
    const trait = `smithy.api#${assigned}`
    reader.applications.push({ target: id, trait, value: readValue(value, reader), span: value.span })
  }
  return { name: name.text, span, ...(target ? { target: reader.scope.resolve(target.text) } : {}) }
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
  applyTraits(id, tree.traits, reader)
  reader.applications.push({ target: id, trait: `smithy.api#${role}`, value: {}, span: tree.span })
  reader.definitions.push(readAggregate(id, tree, "structure", reader))
  return id
}

function readEntity(id: ShapeId, shape: ServiceShapeTree | ResourceShapeTree, reader: IdlReader): Definition {
  const properties = new Map(shape.properties.map(({ key, value }) => [key.text, value]))
  const propertyReader = createPropertyReader(id, reader)
  const head = readHead(id, shape, reader)
  if (shape.kind === "service") {
    warnOfUnknown(properties, serviceProperties, propertyReader)
    return { kind: "service", ...head, ...readService(properties, propertyReader) }
  }
  warnOfUnknown(properties, resourceProperties, propertyReader)
  const resourceProperty = properties.get("properties")
  if (resourceProperty && reader.language === "1.0") {
    reader.problems.error(messages.propertiesNeedVersion2(), { span: resourceProperty.span, shape: id })
  }
  return { kind: "resource", ...head, ...readResource(properties, propertyReader) }
}

function createPropertyReader(shape: ShapeId, { scope, problems }: IdlReader): PropertyReader {
  return {
    shape,
    problems,
    key: scope.resolve,
    reference(value) {
      if (value.kind === "name") return scope.resolve(value.name.text)
      if (value.kind === "string") return scope.resolve(value.value)
      problems.error(messages.wrongKind("This", "the name of a shape", describeNode(value)), {
        span: value.span,
        shape,
      })
      return undefined
    },
  }
}

function applyTraits(target: ShapeId, traits: readonly TraitTree[], reader: IdlReader): void {
  for (const { name, value, span } of traits) {
    const trait = reader.scope.resolve(name.text)
    reader.applications.push({ target, trait, span, ...(value ? { value: readValue(value, reader) } : {}) })
  }
}

function reference(name: NameTree, { scope }: IdlReader) {
  return { id: scope.resolve(name.text), span: name.span }
}

function readValue(tree: NodeTree, { scope }: IdlReader) {
  return toNode(tree, scope.resolveValue)
}

function ownId(name: NameTree, { namespace }: IdlReader): ShapeId {
  return `${namespace}#${name.text}`
}

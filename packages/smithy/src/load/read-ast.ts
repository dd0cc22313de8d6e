import { isShapeId, type ShapeId } from "../model/shape-id.ts"
import type { JsonTree } from "../syntax/parse-json.ts"
import type { NodeEntryTree, NodeTree } from "../syntax/tree.ts"
import { isSupportedVersion } from "../syntax/version.ts"
import { type Declarator, languageOf } from "./declarator.ts"
import type { Declarations } from "./definition.ts"
import { describeNode, messages } from "./messages.ts"
import type { Problems } from "./problems.ts"
import { readAstShape } from "./read-ast-shape.ts"
import { toNode } from "./to-node.ts"

/** What a JSON AST declares (Smithy 2.0, "JSON AST"). Whatever is of the wrong form is reported and left out. */
export function readAst(tree: JsonTree, problems: Problems): Declarations {
  const { root } = tree
  if (root === undefined) return { definitions: [], applications: [], metadata: [] }
  const sections = new Map(entriesOf(root, "The file", problems).map(({ key, value }) => [key.text, value]))
  const version = readVersion(root, sections.get("smithy"), problems)
  warnOfSections(sections, problems)
  const reader: Declarator = { language: languageOf(version), problems, definitions: [], applications: [] }
  if (reader.language === "1.0") {
    problems.warn(messages.oldVersion(), { span: sections.get("smithy")?.span }, "ModelDeprecation")
  }
  for (const entry of sectionEntries(sections, "shapes", problems)) readAstShape(entry, reader)
  const metadata = sectionEntries(sections, "metadata", problems).map(({ key, value }) => ({
    key: key.text,
    value: toNode(value, ({ text }) => text),
    span: value.span,
  }))
  return { definitions: reader.definitions, applications: reader.applications, metadata }
}

/** The ids of all shapes that a JSON AST defines. */
export function idsOfAst({ root }: JsonTree): readonly ShapeId[] {
  const shapes = root?.kind === "object" ? root.entries.find(({ key }) => key.text === "shapes")?.value : undefined
  if (shapes?.kind !== "object") return []
  return shapes.entries.filter(({ key, value }) => isShapeId(key.text) && !isApply(value)).map(({ key }) => key.text)
}

function isApply(shape: NodeTree): boolean {
  if (shape.kind !== "object") return false
  const type = shape.entries.find(({ key }) => key.text === "type")?.value
  return type?.kind === "string" && type.value === "apply"
}

function readVersion(root: NodeTree, version: NodeTree | undefined, problems: Problems): string {
  if (version === undefined) {
    problems.error(messages.missingVersion(), { span: { ...root.span, end: root.span.start + 1 } })
  } else if (version.kind !== "string") {
    problems.error(messages.wrongKind("smithy", "a string", describeNode(version)), { span: version.span })
  } else {
    if (!isSupportedVersion(version.value)) {
      problems.error(messages.unsupportedVersion(version.value), { span: version.span })
    }
    return version.value
  }
  return "2.0"
}

const sectionNames = ["smithy", "metadata", "shapes"]

function warnOfSections(sections: ReadonlyMap<string, NodeTree>, problems: Problems): void {
  for (const [name, { span }] of sections) {
    if (!sectionNames.includes(name)) problems.warn(messages.unknownProperties([name], sectionNames), { span })
  }
}

function sectionEntries(sections: ReadonlyMap<string, NodeTree>, name: string, problems: Problems) {
  const value = sections.get(name)
  return value ? entriesOf(value, name, problems) : []
}

function entriesOf(value: NodeTree, name: string, problems: Problems): readonly NodeEntryTree[] {
  if (value.kind === "object") return value.entries
  problems.error(messages.wrongKind(name, "an object", describeNode(value)), { span: value.span })
  return []
}

import { syntax } from "../syntax/messages.ts"
import type { JsonTree } from "../syntax/parse-json.ts"
import type { NodeEntryTree, NodeTree } from "../syntax/tree.ts"
import { isSupportedVersion } from "../syntax/version.ts"
import type { AstReader } from "./ast-values.ts"
import { languageOf } from "./declarator.ts"
import type { Declarations } from "./definition.ts"
import { describeNode, messages } from "./messages.ts"
import type { Problems } from "./problems.ts"
import { readAstShape } from "./read-ast-shape.ts"
import { toNode } from "./to-node.ts"

/** What a JSON AST declares (Smithy 2.0, "JSON AST"). Whatever is of the wrong form is reported and left out. */
export function readAst(tree: JsonTree, problems: Problems): Declarations {
  const { root, diagnostics } = tree
  if (root?.kind !== "object") {
    // Without a value the syntax is wrong, and was reported.
    if (root) problems.error(syntax.expected("an object", describeNode(root)), { span: root.span })
    return { definitions: [], applications: [], metadata: [] }
  }
  const sections = new Map(root.entries.map(({ key, value }) => [key.text, value]))
  const version = readVersion(sections.get("smithy"), problems)
  if (version === undefined && diagnostics.length === 0) {
    problems.error(messages.missingVersion(), { span: { ...root.span, end: root.span.start + 1 } })
  }
  warnOfSections(sections, problems)
  const reader: AstReader = {
    language: languageOf(version ?? ""),
    problems,
    definitions: [],
    applications: [],
    traitIds: new Set(),
  }
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

function readVersion(version: NodeTree | undefined, problems: Problems): string | undefined {
  if (version === undefined) return undefined
  const { span } = version
  if (version.kind !== "string") {
    problems.error(messages.wrongKind("smithy", "a string", describeNode(version)), { span })
    return ""
  }
  if (!isSupportedVersion(version.value)) problems.error(messages.unsupportedVersion(version.value), { span })
  return version.value
}

const sectionNames = ["smithy", "metadata", "shapes"]

function warnOfSections(sections: ReadonlyMap<string, NodeTree>, problems: Problems): void {
  for (const [name, { span }] of sections) {
    if (!sectionNames.includes(name)) problems.warn(messages.unknownProperties([name], sectionNames), { span })
  }
}

function sectionEntries(
  sections: ReadonlyMap<string, NodeTree>,
  name: string,
  problems: Problems,
): readonly NodeEntryTree[] {
  const value = sections.get(name)
  if (value === undefined || value.kind === "object") return value?.entries ?? []
  problems.error(messages.wrongKind(name, "an object", describeNode(value)), { span: value.span })
  return []
}

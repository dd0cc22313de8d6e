import type { IdlTree } from "../syntax/tree.ts"
import { declareShape, languageOf } from "./declarator.ts"
import type { Declarations } from "./definition.ts"
import { type IdlReader, readTraits } from "./idl-reader.ts"
import { inlineNames, reportInvalidSuffixes } from "./inline-names.ts"
import type { KnownShapes } from "./known-shapes.ts"
import { messages } from "./messages.ts"
import type { Problems } from "./problems.ts"
import { readShape } from "./read-idl-shape.ts"
import { createScope } from "./scope.ts"
import { toNode } from "./to-node.ts"

/** What an IDL file declares, with all names resolved. */
export function readIdl(tree: IdlTree, known: KnownShapes, problems: Problems): Declarations {
  const reader: IdlReader = {
    language: languageOf(tree.version),
    problems,
    definitions: [],
    applications: [],
    namespace: tree.namespace?.text ?? "",
    scope: createScope(tree, known, problems),
    inlineNames: inlineNames(tree),
  }
  reportVersion(tree, reader)
  reportInvalidSuffixes(tree, problems)
  // Metadata stands before the namespace and before any `use`, so that names can only be the prelude's.
  const { resolveValue } = createScope({ uses: [] }, known, problems)
  const metadata = tree.metadata.map(({ key, value }) => ({
    key: key.text,
    value: toNode(value, resolveValue),
    span: value.span,
  }))
  // Without a namespace, which is an error already, shapes have no ids.
  if (tree.namespace) for (const statement of tree.statements) readStatement(statement, reader)
  return { definitions: reader.definitions, applications: reader.applications, metadata }
}

function reportVersion({ source, control }: IdlTree, { language, problems }: IdlReader): void {
  const statement = control.find(({ key }) => key.text === "version")
  // What is no text is an error already, and was hardly meant to be 1.0.
  if (language === "2.0" || (statement && statement.value.kind !== "string")) return
  problems.warn(
    messages.oldVersion(),
    { span: statement?.value.span ?? { source, start: 0, end: 0 } },
    "ModelDeprecation",
  )
}

function readStatement(statement: IdlTree["statements"][number], reader: IdlReader): void {
  const { scope, namespace, problems } = reader
  if (statement.kind === "apply") {
    readTraits(scope.resolve(statement.target.text), statement.traits, reader)
    return
  }
  const { name, traits } = statement
  const id = `${namespace}#${name.text}`
  const meant = scope.resolve(name.text)
  if (meant !== id) problems.error(messages.importConflict(meant), { span: name.span, shape: id })
  readTraits(id, traits, reader)
  declareShape(readShape(id, statement, reader), reader)
}

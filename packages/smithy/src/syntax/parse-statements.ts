import { syntax } from "./messages.ts"
import { parseApply } from "./parse-apply.ts"
import { parseControl, parseMetadata, parseNamespace, parseUse } from "./parse-directives.ts"
import { parseShape } from "./parse-shapes.ts"
import { parseDocumentationAndTraits } from "./parse-traits.ts"
import type { Parser } from "./parser.ts"
import { Token } from "./token.ts"
import type { ApplyTree, ControlTree, MetadataTree, NameTree, ShapeTree, TraitTree } from "./tree.ts"
import { isSupportedVersion } from "./version.ts"

/** What has been read of the file. */
export interface Parts {
  readonly control: Map<string, ControlTree>
  readonly metadata: MetadataTree[]
  namespace?: NameTree
  readonly uses: NameTree[]
  readonly statements: (ShapeTree | ApplyTree)[]
  readonly broken: NameTree[]
}

export function emptyParts(): Parts {
  return { control: new Map(), metadata: [], uses: [], statements: [], broken: [] }
}

// ControlSection  = *ControlStatement
// MetadataSection = *MetadataStatement
// ShapeSection    = [NamespaceStatement UseSection ShapeStatements]
// UseSection      = *UseStatement
// ShapeStatements = *(ShapeStatement / ApplyStatement)
/** Reads one statement, without the line break behind it. One that stands in the wrong place is reported and read. */
export function parseStatement(parser: Parser, parts: Parts): void {
  const traits = parseDocumentationAndTraits(parser)
  parser.skipWhitespace()
  parser.began = parser.lexer.start
  parser.tooNew = false
  parser.shapeName = undefined
  if (parser.at(Token.identifier)) parseKeyword(parser, parts, traits)
  else if (parser.at(Token.dollar)) addControl(parser, parts, traits)
  else if (traits.some((trait) => !trait.documentation)) parser.failExpected("a shape after its traits")
  else if (parser.at(Token.endOfFile)) warnOfDocumentation(parser, traits)
  else parser.failExpected("a statement")
}

function parseKeyword(parser: Parser, parts: Parts, traits: readonly TraitTree[]): void {
  const word = parser.text()
  const addDirective = directives.get(word)
  if (addDirective) {
    refuseTraits(parser, traits)
    addDirective(parser, parts)
  } else if (word === "apply") {
    refuseTraits(parser, traits)
    requireNamespace(parser, traits)
    parts.statements.push(parseApply(parser))
  } else {
    requireNamespace(parser, traits)
    parts.statements.push(parseShape(parser, traits))
  }
}

const directives: ReadonlyMap<string, (parser: Parser, parts: Parts) => void> = new Map([
  ["metadata", addMetadata],
  ["namespace", addNamespace],
  ["use", addUse],
])

function warnOfDocumentation(parser: Parser, traits: readonly TraitTree[]): void {
  for (const trait of traits) if (trait.documentation) parser.warnOfDocumentation(trait.span)
}

/** Complains of what stands before a statement that is no shape. */
function refuseTraits(parser: Parser, traits: readonly TraitTree[]): void {
  warnOfDocumentation(parser, traits)
  const applied = traits.find((trait) => !trait.documentation)
  if (applied === undefined) return
  const span = parser.namespace === undefined ? applied.span : parser.tokenSpan()
  parser.report(syntax.traitsWithoutShape(parser.text()), span)
}

/** Complains once of a missing namespace, and notes that shapes have begun. */
function requireNamespace(parser: Parser, traits: readonly TraitTree[]): void {
  if (parser.namespace === undefined && !parser.shapesBegun) {
    const applied = traits.find((trait) => !trait.documentation)
    parser.report(syntax.missingNamespace(parser.describeToken()), applied?.span ?? parser.tokenSpan())
  }
  parser.shapesBegun = true
}

function addControl(parser: Parser, parts: Parts, traits: readonly TraitTree[]): void {
  refuseTraits(parser, traits)
  const begun = parts.metadata.length > 0 || parser.namespace !== undefined || parser.shapesBegun
  if (begun) parser.report(syntax.lateControl())
  const statement = parseControl(parser)
  if (begun) return
  const { text, span } = statement.key
  if (parts.control.has(text)) {
    parser.report(syntax.duplicateControl(text), span)
  } else {
    parts.control.set(text, statement)
    checkControl(parser, statement)
  }
}

/** The control statements that mean something; others are allowed and ignored (Smithy 2.0, "Control section"). */
function checkControl(parser: Parser, { key, value }: ControlTree): void {
  if (!["version", "operationInputSuffix", "operationOutputSuffix"].includes(key.text)) {
    parser.warn(syntax.unknownControl(key.text), key.span)
  } else if (value.kind !== "string") {
    parser.report(syntax.controlNeedsString(key.text), value.span)
  } else if (key.text === "version") {
    parser.version = value.value
    if (!isSupportedVersion(value.value)) parser.report(syntax.unsupportedVersion(value.value), value.span)
  }
}

function addMetadata(parser: Parser, parts: Parts): void {
  if (parser.namespace !== undefined || parser.shapesBegun) parser.report(syntax.lateMetadata())
  parts.metadata.push(parseMetadata(parser))
}

function addNamespace(parser: Parser, parts: Parts): void {
  const second = parser.namespace !== undefined
  if (second) parser.report(syntax.secondNamespace())
  const namespace = parseNamespace(parser)
  if (second) return
  parts.namespace = namespace
  parser.namespace = namespace.text
}

function addUse(parser: Parser, parts: Parts): void {
  if (parser.shapesBegun) parser.report(syntax.lateUse())
  else if (parser.namespace === undefined) parser.report(syntax.missingNamespace(parser.describeToken()))
  parts.uses.push(parseUse(parser))
}

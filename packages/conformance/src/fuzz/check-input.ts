import {
  flattenMixins,
  formatIdl,
  isError,
  loadModel,
  type Model,
  printAst,
  printIdl,
  property,
  type Source,
  toAst,
  traitModules,
} from "@smithwright/smithy"
import { difference } from "../difference.ts"
import { differentLine } from "../different-line.ts"

const builtIn = new Set(traitModules.flatMap(({ sources }) => sources))

/** What an input turned out to be. */
export type Outcome = "refused" | "accepted"

/**
 * Loads an input. Throws when something is not as it should be whatever the input: a diagnostic that points outside of
 * the file, a model that is another when it is printed and read again, or formatted text that is another model or
 * would be formatted differently.
 */
export function checkInput(source: Source): Outcome {
  const { model, diagnostics } = loadModel([source])
  for (const { span, message } of diagnostics) {
    if (!span || builtIn.has(span.source)) continue
    const isInside = 0 <= span.start && span.start <= span.end && span.end <= span.source.text.length
    if (!isInside) throw new Error(`"${message}" is at ${span.start} to ${span.end}, outside of the file`)
  }
  if (source.name.endsWith(".smithy")) checkFormat(source)
  if (diagnostics.some(isError)) return "refused"
  const idl = [...printIdl(model, { include: isOwn })].map(([name, text]) => ({ name, text }))
  // IDL does not say again what mixins say already.
  same("IDL", flattenMixins(model), flattenMixins(reload("IDL", idl)))
  same("JSON", model, reload("JSON", [{ name: "ast.json", text: printAst(model, { include: isOwn }) }]))
  return "accepted"
}

function checkFormat(source: Source): void {
  const { text } = formatIdl(source)
  if (text === undefined) return
  const again = formatIdl({ ...source, text })
  if (again.text !== text) throw new Error(`formatted twice: ${differentLine(again.text ?? "", text)}`)
}

function reload(language: string, sources: readonly Source[]): Model {
  const { model, diagnostics } = loadModel(sources)
  const error = diagnostics.find(isError)
  if (error) throw new Error(`printed as ${language} it is refused: ${error.message}`)
  return model
}

function same(language: string, before: Model, after: Model): void {
  const found = difference(shapesOf(after), shapesOf(before)) ?? difference(after.metadata, before.metadata)
  if (found !== undefined) throw new Error(`printed as ${language} and read again, ${found}`)
}

/** The shapes as a JSON AST, members as lists, because their order counts. */
function shapesOf(model: Model) {
  const shapes = property(toAst(model, { include: isOwn }), "shapes") ?? {}
  return Object.entries(shapes).map(([id, shape]) => [id, shape, Object.keys(property(shape, "members") ?? {})])
}

function isOwn({ span }: { readonly span?: { readonly source: Source } }): boolean {
  return !span || !builtIn.has(span.source)
}

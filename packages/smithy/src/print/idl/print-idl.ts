import type { Model } from "../../model/model.ts"
import type { Shape } from "../../model/shape.ts"
import { namespaceOf } from "../../model/shape-id.ts"
import { commonSuffixes, defaultSuffixes, type InlineSuffixes, inlineStructures } from "./inline-structures.ts"
import { createNames } from "./names.ts"
import { type ComponentOrder, shapeOrder, traitOrder } from "./order.ts"
import { printShape } from "./print-shape.ts"
import { printKey, printValue } from "./print-value.ts"

export interface IdlOptions {
  /** "preferred" when not given. */
  readonly order?: ComponentOrder
  /** What follows an operation's name in those of its inline input and output; "Input" and "Output" when not given. */
  readonly suffixes?: InlineSuffixes
  /**
   * Finds the suffixes in the model, and writes every input and output inside its operation whose name allows it. They
   * become `@input` and `@output` by that.
   */
  readonly coerceInlineIo?: boolean
  /** Which shapes to write. Those of the prelude never are. */
  readonly include?: (shape: Shape) => boolean
}

/**
 * A model as IDL files by name, one a namespace. Reading them gives the model again: metadata is in the first alone, as
 * lists of several files would be joined. A model without shapes is one file, `metadata.smithy`.
 */
export function printIdl(model: Model, options: IdlOptions = {}): ReadonlyMap<string, string> {
  const shapes = [...model.shapes.values()].filter((shape) => {
    return namespaceOf(shape.id) !== "smithy.api" && (options.include?.(shape) ?? true)
  })
  const namespaces = [...new Set(shapes.map(({ id }) => namespaceOf(id)))].sort()
  if (namespaces.length === 0) return new Map([["metadata.smithy", file(header(model, defaultSuffixes, options))]])
  const bare = { ...model, metadata: new Map() }
  return new Map(
    namespaces.map((namespace, index) => {
      const own = shapes.filter(({ id }) => namespaceOf(id) === namespace)
      return [`${namespace}.smithy`, printNamespace(index === 0 ? model : bare, namespace, own, options)]
    }),
  )
}

function printNamespace(model: Model, namespace: string, shapes: readonly Shape[], options: IdlOptions): string {
  const { order = "preferred", coerceInlineIo = false } = options
  const suffixes = options.suffixes ?? (coerceInlineIo ? commonSuffixes(shapes) : defaultSuffixes)
  const inline = inlineStructures(shapes, suffixes, coerceInlineIo)
  const names = createNames(model, namespace)
  const printing = { model, names, inline, order: traitOrder(order) }
  const paragraphs = shapes
    .filter(({ id }) => !inline.has(id))
    .sort(shapeOrder(order))
    .flatMap((shape) => printShape(printing, shape))
  const uses = names.imports().map((id) => `use ${id}`)
  return file([...header(model, suffixes, options), `namespace ${namespace}`, uses.join("\n"), ...paragraphs])
}

function header(model: Model, suffixes: InlineSuffixes, { order }: IdlOptions): string[] {
  const printing = { model, names: createNames(model, "") }
  const entries = order === "source" ? [...model.metadata] : [...model.metadata].sort(([a], [b]) => (a < b ? -1 : 1))
  const control = [
    '$version: "2.0"',
    ...(suffixes.input === defaultSuffixes.input ? [] : [`$operationInputSuffix: ${JSON.stringify(suffixes.input)}`]),
    ...(suffixes.output === defaultSuffixes.output
      ? []
      : [`$operationOutputSuffix: ${JSON.stringify(suffixes.output)}`]),
  ]
  const metadata = entries.map(([key, value]) => {
    return `metadata ${printKey(key)} = ${printValue(printing, value, undefined, "\n")}`
  })
  return [control.join("\n"), metadata.join("\n")]
}

function file(paragraphs: readonly string[]): string {
  return `${paragraphs.filter((paragraph) => paragraph !== "").join("\n\n")}\n`
}

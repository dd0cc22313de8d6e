import { findShape, type Model } from "../model/model.ts"
import type { ShapeId } from "../model/shape-id.ts"
import { positionAt, type Source } from "../syntax/source.ts"
import type { LoadResult } from "./load-model.ts"
import { loadSources } from "./load-sources.ts"

/**
 * For tests: loads texts as the sources `1`, `2` and so on, without validation. One that begins with `{` is a JSON AST,
 * one that begins with `$` a whole IDL file; others are statements of the namespace `a`, which begin at line 3.
 */
export function load(...texts: readonly string[]): LoadResult {
  const { model, problems } = loadSources(texts.map(sourceOf))
  return { model, diagnostics: problems.diagnostics }
}

function sourceOf(text: string, index: number): Source {
  if (text.startsWith("{")) return { name: `${index + 1}.json`, text }
  const whole = text.startsWith("$") ? text : `$version: "2.0"\nnamespace a\n${text}`
  return { name: `${index + 1}.smithy`, text: whole }
}

/** For tests: a JSON AST with these shapes. */
export function ast(shapes: object, version = "2.0"): string {
  return JSON.stringify({ smithy: version, shapes })
}

/** For tests: every diagnostic in one line, such as `1:3:1 ERROR a#B: message`. */
export function problemsOf({ diagnostics }: LoadResult): readonly string[] {
  return diagnostics.map(({ severity, shape, message, span }) => {
    const { line, column } = span ? positionAt(span.source, span.start) : { line: 0, column: 0 }
    return `${span?.source.name.split(".")[0]}:${line}:${column} ${severity} ${shape ?? "-"}: ${message}`
  })
}

/** For tests: the event ids. */
export function idsOf({ diagnostics }: LoadResult): readonly string[] {
  return diagnostics.map(({ id }) => id)
}

/** For tests: the values of a shape's traits, by short names where they are the prelude's. */
export function traitsOf(model: Model, id: ShapeId): object | undefined {
  const traits = findShape(model, id)?.traits
  return traits && Object.fromEntries([...traits].map(([name, { value }]) => [name.replace("smithy.api#", ""), value]))
}

/** For tests: the members of a shape and their targets. */
export function membersOf(model: Model, id: ShapeId): object | undefined {
  const shape = model.shapes.get(id)
  if (!shape || !("members" in shape)) return undefined
  return Object.fromEntries([...shape.members].map(([name, { target }]) => [name, target.replace("smithy.api#", "")]))
}

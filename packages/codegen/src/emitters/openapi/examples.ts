import { type Node, type NodeObject, type OperationShape, property, type Shape, trait } from "@smithwright/smithy"
import { documentationOf } from "../../json-schema/documentation.ts"
import type { Context } from "./context.ts"
import { sampleError } from "./sample-value.ts"

/** One entry of `@examples`, with values by member name as the model states them. */
export interface OperationExample {
  readonly name: string
  readonly title: string
  readonly documentation: string | undefined
  readonly input: Node
  readonly output: Node | undefined
  readonly error: { readonly shapeId: string; readonly content: Node } | undefined
}

function operationExamples(context: Context, operation: OperationShape): OperationExample[] {
  const examples = trait(operation, "examples")
  if (!Array.isArray(examples)) return []
  return examples.map((example: Node, index) => {
    const error = property(example, "error")
    const shapeId = property(error, "shapeId")
    return {
      name: `${context.converter.definitions.nameOf(operation.id)}_example${index + 1}`,
      title: String(property(example, "title") ?? ""),
      documentation: textOf(property(example, "documentation")),
      input: property(example, "input") ?? {},
      output: error === undefined ? (property(example, "output") ?? {}) : undefined,
      error: typeof shapeId === "string" ? { shapeId, content: property(error, "content") ?? {} } : undefined,
    }
  })
}

/** A named value: what an `examples` object of OpenAPI holds. */
export interface NamedExample {
  readonly name: string
  readonly summary: string
  readonly description: string | undefined
  /** By member name, as the model states it. */
  readonly value: Node
}

export function requestExamples(context: Context, operation: OperationShape): NamedExample[] {
  return operationExamples(context, operation).map((example) => named(example, example.input))
}

export function responseExamples(context: Context, operation: OperationShape): NamedExample[] {
  return operationExamples(context, operation).flatMap((example) =>
    example.output === undefined ? [] : [named(example, example.output)],
  )
}

/**
 * The examples of one error. The first is named after the error, so that a mock can be asked for it by that name; an
 * error without any gets one made up from its documentation.
 */
export function errorExamples(context: Context, operation: OperationShape, error: Shape): NamedExample[] {
  const examples = operationExamples(context, operation).flatMap((example) =>
    example.error?.shapeId === error.id ? [named(example, example.error.content)] : [],
  )
  if (context.settings.smithyCompatible) return examples
  const name = context.converter.definitions.nameOf(error.id)
  const [first, ...others] = examples
  if (first) return [{ ...first, name }, ...others]
  const message = documentationOf(error) ?? name
  return [{ name, summary: name, description: undefined, value: sampleError(context.model, error, message) }]
}

function named(example: OperationExample, value: Node): NamedExample {
  return { name: example.name, summary: example.title, description: example.documentation, value }
}

/** The examples with values as they stand in one place; those that have no part there (undefined) are left out. */
export function written(examples: readonly NamedExample[], write: (value: Node) => Node | undefined): NamedExample[] {
  return examples.flatMap((example) => {
    const value = write(example.value)
    return value === undefined ? [] : [{ ...example, value }]
  })
}

/** An `examples` object, or nothing when there are none. */
export function examplesObject({ settings }: Context, examples: readonly NamedExample[]): NodeObject {
  const entries = examples.map(({ name, summary, description, value }): [string, NodeObject] => {
    const text = description ?? (settings.smithyCompatible ? "" : undefined)
    return [name, { summary, ...(text === undefined ? {} : { description: text }), value }]
  })
  return entries.length === 0 ? {} : { examples: Object.fromEntries(entries) }
}

function textOf(node: Node | undefined): string | undefined {
  return typeof node === "string" ? node : undefined
}

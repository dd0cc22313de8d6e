import {
  type AggregateShape,
  type MemberShape,
  type NodeObject,
  type OperationShape,
  responseBindings,
} from "@smithwright/smithy"
import { documentationOf } from "../../../json-schema/documentation.ts"
import { constantText } from "../constant-text.ts"
import type { Context } from "../context.ts"
import { type ErrorGroup, mergedErrors } from "../errors.ts"
import { errorExamples, type NamedExample } from "../examples.ts"
import { responseHeaders } from "./parameters.ts"
import { contentOf, type RestBody, restBody } from "./rest-content.ts"

/** The response for all errors of one status. The header `x-amzn-errortype` tells which it is. */
export function errorResponse(context: Context, operation: OperationShape, { status, errors }: ErrorGroup): NodeObject {
  const { definitions } = context.converter
  const names = errors.map((error) => definitions.nameOf(error.id))
  const [only] = errors
  const sharedName = `${definitions.nameOf(operation.id)}${status}Error`
  const isShared = errors.length > 1
  const examples = new Map(errors.map((error) => [error, errorExamples(context, operation, error)]))
  const headers = {
    ...Object.fromEntries(
      errors.flatMap((error) =>
        Object.entries(
          responseHeaders(context, responseBindings(context.model, error), examples.get(error) ?? [], isShared),
        ),
      ),
    ),
    ...errorTypeHeader(context, names),
  }
  const body =
    only && !isShared
      ? errorBody(context, only, `${names[0]}ResponseContent`, examples.get(only) ?? [])
      : sharedBody(context, errors, sharedName, examples)
  return {
    description: describe(context, errors, isShared ? sharedName : (names[0] ?? sharedName), status),
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...contentOf(context, body),
  }
}

function describe(context: Context, errors: readonly AggregateShape[], name: string, status: number): string {
  const plain = `${name} ${status} response`
  if (context.settings.smithyCompatible) return plain
  const texts = errors.flatMap((error) => documentationOf(error) ?? [])
  return texts.length > 0 ? texts.join("\n\n") : plain
}

function errorTypeHeader(context: Context, names: readonly string[]): NodeObject {
  if (context.settings.smithyCompatible) return {}
  return { "x-amzn-errortype": { required: true, schema: constantText(context, ...names) } }
}

function errorBody(
  context: Context,
  error: AggregateShape,
  document: string,
  examples: readonly NamedExample[],
): RestBody | undefined {
  const payload = `${context.converter.definitions.nameOf(error.id)}ErrorPayload`
  return restBody(context, error, responseBindings(context.model, error), { document, payload }, examples)
}

/**
 * The bodies of errors need not tell them apart: two may both hold nothing but a message. `oneOf`, which Smithy's
 * plugin writes, refuses what fits both.
 */
function sharedBody(
  context: Context,
  errors: readonly AggregateShape[],
  sharedName: string,
  examples: ReadonlyMap<AggregateShape, readonly NamedExample[]>,
): RestBody | undefined {
  const bodies = errors.flatMap((error) => {
    const name = context.converter.definitions.nameOf(error.id)
    const document = context.settings.smithyCompatible ? name : `${name}ResponseContent`
    return errorBody(context, error, document, examples.get(error) ?? []) ?? []
  })
  const [first] = bodies
  if (!first) return undefined
  const schemas = bodies.map(({ schema }) => schema)
  const alternatives = context.settings.smithyCompatible ? { oneOf: schemas } : { anyOf: schemas }
  const combined =
    context.settings.onErrorStatusConflict === "properties"
      ? mergedErrors(
          context,
          errors.map((error) => bodyMembers(context, error)),
        )
      : alternatives
  return {
    mediaType: first.mediaType,
    schema: context.addSchema(`${sharedName}ResponseContent`, combined),
    isRequired: false,
    examples: bodies.flatMap((body) => body.examples),
  }
}

function bodyMembers({ model }: Context, error: AggregateShape): MemberShape[] {
  return responseBindings(model, error).flatMap(({ location, member }) => (location === "document" ? [member] : []))
}

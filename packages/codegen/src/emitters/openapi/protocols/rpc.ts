import {
  type AggregateShape,
  hasTrait,
  isNodeObject,
  type Node,
  type NodeObject,
  nameOf,
  type OperationShape,
  type ServiceShape,
  type ShapeId,
} from "@smithwright/smithy"
import { documentationOf } from "../../../json-schema/documentation.ts"
import type { JsonSchemaSettings } from "../../../json-schema/settings.ts"
import { constantText } from "../constant-text.ts"
import type { Context, OperationDescription, Protocol } from "../context.ts"
import { type ErrorGroup, errorGroups, mergedErrors } from "../errors.ts"
import {
  errorExamples,
  examplesObject,
  type NamedExample,
  requestExamples,
  responseExamples,
  written,
} from "../examples.ts"
import { paginationExtension } from "../pagination.ts"
import { wireValue } from "../wire-value.ts"

/** What tells one protocol that carries every operation as one POST from another. */
export interface RpcForm {
  readonly id: ShapeId
  readonly mediaType: string
  readonly defaults: Partial<JsonSchemaSettings>
  path(service: ServiceShape, operationName: string): string
  /** A header that every request carries on the wire, and its value. */
  header(service: ServiceShape, operationName: string): readonly [name: string, value: string]
}

/** A protocol whose requests and responses hold whole structures, and whose errors name themselves in `__type`. */
export function rpcProtocol({ id, mediaType, defaults, path, header }: RpcForm): Protocol {
  function describe(context: Context, operation: OperationShape): OperationDescription {
    const name = context.converter.definitions.nameOf(operation.id)
    const input = structure(context, operation.input)
    const groups = errorGroups(context, operation)
    return {
      method: "post",
      path: path(context.service, nameOf(operation.id)),
      content: {
        ...(context.settings.smithyCompatible ? {} : { parameters: [headerParameter(context, operation)] }),
        ...(input ? { requestBody: requestBody(context, operation, name, input) } : {}),
        responses: {
          200: response(context, operation, name),
          ...Object.fromEntries(groups.map((group) => [group.status, errorResponse(context, operation, name, group)])),
        },
        ...paginationExtension(context, operation),
      },
    }
  }

  /** Optional here: whoever calls by the document's paths has named the operation already. */
  function headerParameter(context: Context, operation: OperationShape): NodeObject {
    const [name, value] = header(context.service, nameOf(operation.id))
    return { name, in: "header", schema: constantText(context, value) }
  }

  function requestBody(context: Context, operation: OperationShape, name: string, input: AggregateShape): NodeObject {
    const { smithyCompatible } = context.settings
    const required = !smithyCompatible && [...input.members.values()].some((member) => hasTrait(member, "required"))
    return {
      ...(smithyCompatible ? { description: "Request Object" } : {}),
      ...(required ? { required } : {}),
      ...content(
        context,
        wholeShape(context, input, `${name}RequestContent`),
        written(requestExamples(context, operation), (value) => wire(context, input, value)),
      ),
    }
  }

  function response(context: Context, operation: OperationShape, name: string): NodeObject {
    const output = structure(context, operation.output)
    if (!output) return { description: `${name} 200 response` }
    const { smithyCompatible } = context.settings
    return {
      description: smithyCompatible ? "Response Object" : (documentationOf(output) ?? `${name} 200 response`),
      ...content(
        context,
        wholeShape(context, output, `${name}ResponseContent`),
        written(responseExamples(context, operation), (value) => wire(context, output, value)),
      ),
    }
  }

  function errorResponse(context: Context, operation: OperationShape, name: string, group: ErrorGroup): NodeObject {
    const { status, errors } = group
    const [only] = errors
    const schema =
      errors.length > 1
        ? context.addSchema(`${name}${status}ErrorContent`, combined(context, errors))
        : only && errorSchema(context, only)
    const examples = errors.flatMap((error) =>
      written(errorExamples(context, operation, error), (value) => errorBody(context, error, value)),
    )
    return {
      description: context.settings.smithyCompatible
        ? "Response Object"
        : errors.map((error) => context.converter.definitions.nameOf(error.id)).join(", "),
      ...content(context, schema ?? {}, examples),
    }
  }

  function content(context: Context, schema: NodeObject, examples: readonly NamedExample[]): NodeObject {
    const type = context.settings.jsonContentType ?? mediaType
    return { content: { [type]: { schema, ...examplesObject(context, examples) } } }
  }

  return { id, defaults, describe }
}

function structure(context: Context, id: ShapeId): AggregateShape | undefined {
  const shape = id === "smithy.api#Unit" ? undefined : context.model.shapes.get(id)
  return shape?.type === "structure" ? shape : undefined
}

/** Smithy's plugin gives each body a schema of its own; ours is the shape's. */
function wholeShape(context: Context, shape: AggregateShape, name: string): NodeObject {
  const { smithyCompatible, useOperationInputOutputShapeNames } = context.settings
  return smithyCompatible && !useOperationInputOutputShapeNames
    ? context.addSchema(name, context.converter.shapeSchema(shape))
    : { $ref: context.converter.definitions.pointerTo(shape.id) }
}

function errorSchema(context: Context, error: AggregateShape): NodeObject {
  const name = `${context.converter.definitions.nameOf(error.id)}ErrorContent`
  const schema = context.converter.shapeSchema(error)
  if (context.settings.smithyCompatible) return context.addSchema(name, schema)
  return context.addSchema(name, withType(context, [error], schema))
}

/** The schema of errors that name themselves. */
function withType(context: Context, errors: readonly AggregateShape[], schema: NodeObject): NodeObject {
  const { type, properties, required, ...rest } = schema
  const names = errors.map(({ id }) => id)
  return {
    ...(type === undefined ? {} : { type }),
    properties: { __type: constantText(context, ...names), ...(isNodeObject(properties) ? properties : {}) },
    required: ["__type", ...(Array.isArray(required) ? required : [])],
    ...rest,
  }
}

function combined(context: Context, errors: readonly AggregateShape[]): NodeObject {
  if (context.settings.onErrorStatusConflict !== "properties") {
    return { oneOf: errors.map((error) => errorSchema(context, error)) }
  }
  const merged = mergedErrors(
    context,
    errors.map(({ members }) => [...members.values()]),
  )
  return context.settings.smithyCompatible ? merged : withType(context, errors, merged)
}

function errorBody(context: Context, error: AggregateShape, value: Node): Node {
  const body = wire(context, error, value)
  return context.settings.smithyCompatible || !isNodeObject(body) ? body : { __type: error.id, ...body }
}

function wire(context: Context, shape: AggregateShape, value: Node): Node {
  return wireValue(context.model, shape, value, context.settings)
}

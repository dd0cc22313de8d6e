import {
  type AggregateShape,
  type HttpBinding,
  type NodeObject,
  type OperationShape,
  property,
  requestBindings,
  responseBindings,
  type ShapeId,
  trait,
} from "@smithwright/smithy"
import { documentationOf } from "../../../json-schema/documentation.ts"
import { jsonForms } from "../../../json-schema/json-form.ts"
import type { Context, OperationDescription, Protocol } from "../context.ts"
import { errorGroups } from "../errors.ts"
import { requestExamples, responseExamples } from "../examples.ts"
import { paginationExtension } from "../pagination.ts"
import { requestParameters, responseHeaders } from "./parameters.ts"
import { contentOf, restBody } from "./rest-content.ts"
import { errorResponse } from "./rest-errors.ts"

/** `aws.protocols#restJson1`. */
export const restJson1: Protocol = {
  id: "aws.protocols#restJson1",
  defaults: jsonForms["aws.protocols#restJson1"],
  describe(context, operation): OperationDescription | undefined {
    const http = trait(operation, "http")
    const uri = property(http, "uri")
    const method = property(http, "method")
    if (typeof uri !== "string" || typeof method !== "string") return undefined
    const bindings = requestBindings(context.model, operation)
    const parameters = requestParameters(context, uri, bindings, requestExamples(context, operation))
    const status = String(property(http, "code") ?? 200)
    const errors = errorGroups(context, operation)
    return {
      method: method.toLowerCase(),
      // A literal query string helps to choose the operation, but it is no part of the path.
      path: context.settings.keepQueryLiterals ? uri : uri.replace(/\?.*/, ""),
      content: {
        ...(parameters.length > 0 ? { parameters } : {}),
        ...requestBody(context, operation, bindings),
        responses: {
          [status]: response(context, operation, status),
          ...Object.fromEntries(errors.map((group) => [group.status, errorResponse(context, operation, group)])),
        },
        ...paginationExtension(context, operation, ({ name }) => {
          const binding = bindings.find(({ member }) => member.name === name)
          return binding?.location === "document" ? undefined : binding?.name
        }),
      },
    }
  },
}

function requestBody(context: Context, operation: OperationShape, bindings: readonly HttpBinding[]): NodeObject {
  const input = structure(context, operation.input)
  if (!input) return {}
  const name = context.converter.definitions.nameOf(operation.id)
  const names = { document: `${name}RequestContent`, payload: `${name}InputPayload` }
  const body = restBody(context, input, bindings, names, requestExamples(context, operation))
  if (!body) return {}
  return { requestBody: { ...(body.isRequired ? { required: true } : {}), ...contentOf(context, body) } }
}

function response(context: Context, operation: OperationShape, status: string): NodeObject {
  const name = context.converter.definitions.nameOf(operation.id)
  const plain = `${name} ${status} response`
  const output = structure(context, operation.output)
  if (!output) return { description: plain }
  const bindings = responseBindings(context.model, output)
  const examples = responseExamples(context, operation)
  const headers = responseHeaders(context, bindings, examples)
  const names = { document: `${name}ResponseContent`, payload: `${name}OutputPayload` }
  const documentation = context.settings.smithyCompatible ? undefined : documentationOf(output)
  return {
    description: documentation ?? plain,
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...contentOf(context, restBody(context, output, bindings, names, examples)),
  }
}

function structure(context: Context, id: ShapeId): AggregateShape | undefined {
  const shape = context.model.shapes.get(id)
  return shape?.type === "structure" ? shape : undefined
}

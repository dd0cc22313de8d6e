import { HttpResponse } from "@smithy/core/protocols"
import { NormalizedSchema } from "@smithy/core/schema"
import { NumericValue } from "@smithy/core/serde"
import { getSmithyContext } from "@smithy/core/transport"
import type { MetadataBearer, Pluggable } from "@smithy/types"
import { incomingCompletion, outgoingCompletion } from "./missing-values.ts"
import type { ServiceDescription } from "./service-description.ts"
import { ValueWalk } from "./value-walk.ts"

/**
 * Middleware that gives values the types that contracts have, in inputs, outputs and errors. The AWS SDK's runtime has
 * its own: for a big decimal `NumericValue` instead of a string, for a small `bigint` out of CBOR a number, for a text
 * whose media type is JSON an object, and null for a payload that is not there. Of defaults it knows nothing.
 */
export function contractValuesPlugin<Input extends object, Output extends MetadataBearer>(
  service: ServiceDescription,
): Pluggable<Input, Output> {
  const { defaults = {} } = service
  const outgoing = new ValueWalk({ ...runtimeValues, ...outgoingCompletion(defaults) })
  const incoming = new ValueWalk({ ...contractValues, ...incomingCompletion(defaults) })
  return {
    applyToStack: (stack) =>
      stack.add(
        (next, context) => async (args) => {
          const { operationSchema } = getSmithyContext(context)
          const [, , , , inputSchema, outputSchema]: unknown[] = Array.isArray(operationSchema) ? operationSchema : []
          const input = outgoing.walk(NormalizedSchema.of(Object(inputSchema)), args.input)
          const result = await next({ ...args, input: { ...args.input, ...Object(input) } }).catch((error: unknown) => {
            throw withContractValues(error, service, incoming)
          })
          const output = readOutput(
            () => incoming.walk(NormalizedSchema.of(Object(outputSchema)), result.output),
            result,
          )
          return { ...result, output: withoutNulls({ ...result.output, ...Object(output) }) }
        },
        { step: "initialize", name: "contractValuesMiddleware" },
      ),
  }
}

/** Nobody reads the stream of an answer that is refused. */
function readOutput(read: () => unknown, { response }: { readonly response: unknown }): unknown {
  try {
    return read()
  } catch (error) {
    if (HttpResponse.isInstance(response)) response.body?.destroy?.() ?? response.body?.cancel?.()
    throw error
  }
}

/** No member of an output is ever null. */
function withoutNulls<Output extends object>(output: Output): Output {
  for (const [name, value] of Object.entries(output)) if (value === null) Reflect.deleteProperty(output, name)
  return output
}

function withContractValues(error: unknown, { errors }: ServiceDescription, incoming: ValueWalk): unknown {
  const [schema] = errors.find(([, errorClass]) => error instanceof errorClass) ?? []
  if (!schema || !(error instanceof Error)) return error
  return Object.assign(error, incoming.walk(NormalizedSchema.of(schema), { ...error, message: error.message }))
}

/** A value of a contract as the AWS SDK's runtime wants it. */
export function toRuntime(schema: NormalizedSchema, value: unknown): unknown {
  return runtimeWalk.walk(schema, value)
}

/** A value of the AWS SDK's runtime as the contract has it. */
export function toContract(schema: NormalizedSchema, value: unknown): unknown {
  return contractWalk.walk(schema, value)
}

function isConverted(schema: NormalizedSchema): boolean {
  return schema.isBigDecimalSchema() || schema.isBigIntegerSchema() || isJsonText(schema)
}

function isJsonText(schema: NormalizedSchema): boolean {
  const { mediaType } = schema.getMergedTraits()
  return schema.isStringSchema() && mediaType !== undefined && /^application\/json$|\+json$/.test(mediaType)
}

const runtimeValues = {
  isConverted,
  convert: (schema: NormalizedSchema, value: unknown) =>
    schema.isBigDecimalSchema() && typeof value === "string" ? new NumericValue(value, "bigDecimal") : value,
}

const contractValues = {
  isConverted,
  convert(schema: NormalizedSchema, value: unknown): unknown {
    if (schema.isBigDecimalSchema()) return value instanceof NumericValue ? value.string : String(value)
    if (schema.isBigIntegerSchema()) {
      return typeof value === "number" && Number.isInteger(value) ? BigInt(value) : value
    }
    return String(value)
  },
}

const runtimeWalk = new ValueWalk(runtimeValues)
const contractWalk = new ValueWalk(contractValues)

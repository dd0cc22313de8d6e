import { NormalizedSchema } from "@smithy/core/schema"
import { NumericValue } from "@smithy/core/serde"
import { getSmithyContext } from "@smithy/core/transport"
import type { MetadataBearer, Pluggable } from "@smithy/types"
import type { ServiceDescription } from "./service-description.ts"

/** Gives a value another type. */
type Convert = (schema: NormalizedSchema, value: unknown) => unknown

/**
 * Middleware that gives values the types that contracts have, in inputs, outputs and errors. The AWS SDK's runtime has its
 * own: for a big decimal `NumericValue` instead of a string, for a small `bigint` out of CBOR a number, for a text whose media
 * type is JSON an object, and null for a payload that is not there.
 */
export function contractValuesPlugin<Input extends object, Output extends MetadataBearer>(
  service: ServiceDescription,
): Pluggable<Input, Output> {
  return {
    applyToStack: (stack) =>
      stack.add(
        (next, context) => async (args) => {
          const { operationSchema } = getSmithyContext(context)
          const [, , , , inputSchema, outputSchema]: unknown[] = Array.isArray(operationSchema) ? operationSchema : []
          const input = toRuntime(NormalizedSchema.of(Object(inputSchema)), args.input)
          const result = await next({ ...args, input: { ...args.input, ...Object(input) } }).catch((error: unknown) => {
            throw withContractValues(error, service)
          })
          const output = toContract(NormalizedSchema.of(Object(outputSchema)), result.output)
          return { ...result, output: withoutNulls({ ...result.output, ...Object(output) }) }
        },
        { step: "initialize", name: "contractValuesMiddleware" },
      ),
  }
}

/** No member of an output is ever null. */
function withoutNulls<Output extends object>(output: Output): Output {
  for (const [name, value] of Object.entries(output)) if (value === null) Reflect.deleteProperty(output, name)
  return output
}

function withContractValues(error: unknown, { errors }: ServiceDescription): unknown {
  const [schema] = errors.find(([, errorClass]) => error instanceof errorClass) ?? []
  return schema ? Object.assign(Object(error), toContract(NormalizedSchema.of(schema), { ...Object(error) })) : error
}

/** A value of a contract as the AWS SDK's runtime wants it. */
export function toRuntime(schema: NormalizedSchema, value: unknown): unknown {
  return holdsConverted(schema) ? walk(schema, value, convertToRuntime) : value
}

/** A value of the AWS SDK's runtime as the contract has it. */
export function toContract(schema: NormalizedSchema, value: unknown): unknown {
  return holdsConverted(schema) ? walk(schema, value, convertToContract) : value
}

function isConverted(schema: NormalizedSchema): boolean {
  return schema.isBigDecimalSchema() || schema.isBigIntegerSchema() || isJsonText(schema)
}

function isJsonText(schema: NormalizedSchema): boolean {
  const { mediaType } = schema.getMergedTraits()
  return schema.isStringSchema() && mediaType !== undefined && /^application\/json$|\+json$/.test(mediaType)
}

function convertToRuntime(schema: NormalizedSchema, value: unknown): unknown {
  return schema.isBigDecimalSchema() && typeof value === "string" ? new NumericValue(value, "bigDecimal") : value
}

function convertToContract(schema: NormalizedSchema, value: unknown): unknown {
  if (schema.isBigDecimalSchema()) return value instanceof NumericValue ? value.string : String(value)
  if (schema.isBigIntegerSchema()) {
    return typeof value === "number" && Number.isInteger(value) ? BigInt(value) : value
  }
  return String(value)
}

function walk(schema: NormalizedSchema, value: unknown, convert: Convert): unknown {
  if (value === null || value === undefined || schema.isStreaming()) return value
  if (isConverted(schema)) return convert(schema, value)
  if (schema.isListSchema()) {
    const item = schema.getValueSchema()
    return Array.isArray(value) ? value.map((one) => walk(item, one, convert)) : value
  }
  if (typeof value !== "object") return value
  if (schema.isMapSchema()) {
    const item = schema.getValueSchema()
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(item, one, convert)]))
  }
  if (!schema.isStructSchema() && !schema.isUnionSchema()) return value
  const result: Record<string, unknown> = { ...value }
  for (const [name, member] of schema.structIterator()) {
    if (Object.hasOwn(result, name)) result[name] = walk(member, result[name], convert)
  }
  return result
}

const known = new WeakMap<object, boolean>()

/** Whether there is anything to convert. Most services have nothing, and then nothing is walked through. */
function holdsConverted(schema: NormalizedSchema): boolean {
  const key = Object(schema.getSchema())
  const found = known.get(key) ?? reachesConverted(schema, new Set())
  known.set(key, found)
  return found
}

function reachesConverted(schema: NormalizedSchema, seen: Set<unknown>): boolean {
  if (isConverted(schema)) return true
  if (schema.isListSchema() || schema.isMapSchema()) return reachesConverted(schema.getValueSchema(), seen)
  if (!schema.isStructSchema() && !schema.isUnionSchema()) return false
  if (seen.has(schema.getSchema())) return false
  seen.add(schema.getSchema())
  for (const [, member] of schema.structIterator()) if (reachesConverted(member, seen)) return true
  return false
}

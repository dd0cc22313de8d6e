import { NormalizedSchema } from "@smithy/core/schema"
import { NumericValue } from "@smithy/core/serde"
import { getSmithyContext } from "@smithy/core/transport"
import type { MetadataBearer, Pluggable } from "@smithy/types"

/** Gives an exact number another type. `isDecimal` tells big decimals from whole numbers. */
type Convert = (value: unknown, isDecimal: boolean) => unknown

/**
 * Middleware that gives exact numbers the types that contracts have. The AWS SDK's runtime has its own: for a big decimal
 * `NumericValue` instead of a string, and for a small `bigint` out of CBOR a number.
 */
export function exactNumbersPlugin<Input extends object, Output extends MetadataBearer>(): Pluggable<Input, Output> {
  return {
    applyToStack: (stack) =>
      stack.add(
        (next, context) => async (args) => {
          const { operationSchema } = getSmithyContext(context)
          const [, , , , inputSchema, outputSchema]: unknown[] = Array.isArray(operationSchema) ? operationSchema : []
          const input = toRuntime(NormalizedSchema.of(Object(inputSchema)), args.input)
          const result = await next({ ...args, input: { ...args.input, ...Object(input) } })
          const output = toContract(NormalizedSchema.of(Object(outputSchema)), result.output)
          return { ...result, output: { ...result.output, ...Object(output) } }
        },
        { step: "initialize", name: "exactNumbersMiddleware" },
      ),
  }
}

/** A value of a contract as the AWS SDK's runtime wants it. */
export function toRuntime(schema: NormalizedSchema, value: unknown): unknown {
  return holdsExactNumbers(schema) ? walk(schema, value, numberToRuntime) : value
}

/** A value of the AWS SDK's runtime as the contract has it. */
export function toContract(schema: NormalizedSchema, value: unknown): unknown {
  return holdsExactNumbers(schema) ? walk(schema, value, numberToContract) : value
}

function numberToRuntime(value: unknown, isDecimal: boolean): unknown {
  return isDecimal && typeof value === "string" ? new NumericValue(value, "bigDecimal") : value
}

function numberToContract(value: unknown, isDecimal: boolean): unknown {
  if (isDecimal) return value instanceof NumericValue ? value.string : String(value)
  return typeof value === "number" && Number.isInteger(value) ? BigInt(value) : value
}

function walk(schema: NormalizedSchema, value: unknown, convert: Convert): unknown {
  if (value === null || value === undefined || schema.isStreaming()) return value
  if (schema.isBigDecimalSchema() || schema.isBigIntegerSchema()) return convert(value, schema.isBigDecimalSchema())
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
function holdsExactNumbers(schema: NormalizedSchema): boolean {
  const key = Object(schema.getSchema())
  const found = known.get(key) ?? reachesExactNumber(schema, new Set())
  known.set(key, found)
  return found
}

function reachesExactNumber(schema: NormalizedSchema, seen: Set<unknown>): boolean {
  if (schema.isBigDecimalSchema() || schema.isBigIntegerSchema()) return true
  if (schema.isListSchema() || schema.isMapSchema()) return reachesExactNumber(schema.getValueSchema(), seen)
  if (!schema.isStructSchema() && !schema.isUnionSchema()) return false
  if (seen.has(schema.getSchema())) return false
  seen.add(schema.getSchema())
  for (const [, member] of schema.structIterator()) if (reachesExactNumber(member, seen)) return true
  return false
}

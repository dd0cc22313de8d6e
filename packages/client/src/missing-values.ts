import type { NormalizedSchema } from "@smithy/core/schema"
import { fromBase64 } from "@smithy/core/serde"

/** The values of `@default` that clients heed, as the model has them: by structure id, then by member name. */
export type Defaults = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** How the structures of a service are completed on one way. */
export interface Completion {
  /** Whether a structure may lack something. */
  isNeeded(schema: NormalizedSchema): boolean
  complete(schema: NormalizedSchema, structure: Record<string, unknown>): void
}

/** What is sent gets the defaults: the service may have others by now (Smithy, "default value serialization"). */
export function outgoingCompletion(defaults: Defaults): Completion {
  return {
    isNeeded: (schema) => defaultsOf(schema, defaults) !== undefined,
    complete: (schema, structure) => addDefaults(schema, structure, defaults),
  }
}

/**
 * What comes in also gets the required members that the service left out (Smithy, "client error correction"); but what
 * must come before events must come (Smithy, "initial-response").
 */
export function incomingCompletion(defaults: Defaults): Completion {
  return {
    isNeeded: (schema) => requiredOf(schema).length > 0 || defaultsOf(schema, defaults) !== undefined,
    complete(schema, structure) {
      addDefaults(schema, structure, defaults)
      const missing = requiredOf(schema).filter((name) => (structure[name] ?? null) === null)
      if (missing.length > 0 && schema.getEventStreamMember() !== "") throw leftOut(missing)
      for (const name of missing) structure[name] = zeroOf(schema.getMemberSchema(name))
    },
  }
}

function leftOut(names: readonly string[]): Error {
  return new Error(`The service left out ${names.join(" and ")}, which must come before its events`)
}

function addDefaults(schema: NormalizedSchema, structure: Record<string, unknown>, defaults: Defaults): void {
  for (const [name, node] of Object.entries(defaultsOf(schema, defaults) ?? {})) {
    structure[name] ??= defaultValue(schema.getMemberSchema(name), node)
  }
}

function defaultsOf(schema: NormalizedSchema, defaults: Defaults): Defaults[string] | undefined {
  const [, namespace, name]: unknown[] = Object(schema.getSchema())
  const id = `${namespace}#${name}`
  return Object.hasOwn(defaults, id) ? defaults[id] : undefined
}

/** A structure's schema has the names of the required members first, and ends with how many they are. */
function requiredOf(schema: NormalizedSchema): string[] {
  const [kind, , , , names, , count]: unknown[] = Object(schema.getSchema())
  return kind !== 4 && Array.isArray(names) && typeof count === "number" ? names.slice(0, count) : []
}

function defaultValue(schema: NormalizedSchema, node: unknown): unknown {
  if (schema.isStreaming()) return undefined
  if (schema.isTimestampSchema()) return new Date(typeof node === "number" ? node * 1000 : String(node))
  if (schema.isBlobSchema()) return fromBase64(String(node))
  if (schema.isBigIntegerSchema()) return BigInt(String(node))
  return schema.isBigDecimalSchema() ? String(node) : structuredClone(node)
}

/** Of a union nothing could be said, and streams are always there. */
function zeroOf(schema: NormalizedSchema): unknown {
  if (schema.isStreaming() || schema.isUnionSchema()) return undefined
  if (schema.isStringSchema()) return ""
  if (schema.isBooleanSchema()) return false
  if (schema.isNumericSchema()) return 0
  if (schema.isBigIntegerSchema()) return 0n
  if (schema.isBigDecimalSchema()) return "0"
  if (schema.isTimestampSchema()) return new Date(0)
  if (schema.isBlobSchema()) return new Uint8Array()
  if (schema.isListSchema()) return []
  return schema.isDocumentSchema() ? null : {}
}

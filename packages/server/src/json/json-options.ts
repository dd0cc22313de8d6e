import type { Defaults } from "../schema/defaults.ts"
import type { TimestampFormat } from "../schema/resolve-schema.ts"
import type { Traits } from "../schema/schema.ts"
import type { Constraints } from "../validate/constraints.ts"
import type { JsonConverters } from "./json-values.ts"

/** What the JSON protocols do differently from each other. */
export interface JsonDialect {
  /** Whether `@jsonName` names a member on the wire. */
  readonly useJsonName: boolean
  readonly timestampFormat: TimestampFormat
}

/** One protocol's JSON in one service. */
export interface JsonOptions extends JsonDialect {
  readonly constraints: Constraints
  readonly defaults: Defaults
  readonly converters: JsonConverters
}

/** A member's name on the wire. */
export function wireName(name: string, traits: Traits, { useJsonName }: JsonDialect): string {
  return useJsonName && typeof traits.jsonName === "string" ? traits.jsonName : name
}

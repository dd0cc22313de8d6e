import type { Defaults } from "../schema/defaults.ts"
import type { TimestampFormat } from "../schema/resolve-schema.ts"
import type { Traits } from "../schema/schema.ts"
import type { Constraints } from "../validate/constraints.ts"

/** What the JSON protocols do differently from each other. */
export interface JsonOptions {
  /** Whether `@jsonName` names a member on the wire. */
  readonly useJsonName: boolean
  readonly timestampFormat: TimestampFormat
  readonly constraints: Constraints
  readonly defaults: Defaults
}

/** A member's name on the wire. */
export function wireName(name: string, traits: Traits, { useJsonName }: JsonOptions): string {
  return useJsonName && typeof traits.jsonName === "string" ? traits.jsonName : name
}

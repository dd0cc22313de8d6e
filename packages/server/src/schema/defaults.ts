import { decodeBase64 } from "../values/base64.ts"
import { readEpochSeconds, readTimestampText } from "../values/timestamp.ts"
import { resolveSchema } from "./resolve-schema.ts"

/** The values of `@default`, as the model has them: by structure id, then by member name. */
export type Defaults = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Makes a member's default, anew each time; undefined when it has none. */
export function compileDefault(
  defaults: Defaults,
  shape: string,
  member: string,
  ref: unknown,
): (() => unknown) | undefined {
  const members = Object.hasOwn(defaults, shape) ? defaults[shape] : undefined
  const node = members && Object.hasOwn(members, member) ? members[member] : undefined
  if (node === undefined) return undefined
  const { kind } = resolveSchema(ref)
  switch (kind) {
    case "timestamp":
      return () => (typeof node === "number" ? readEpochSeconds(node) : readTimestampText(String(node), "date-time"))
    case "blob":
      return () => decodeBase64(String(node))
    case "bigint":
      return () => BigInt(String(node))
    case "decimal":
      return () => String(node)
    default:
      return () => structuredClone(node)
  }
}

import { type PlacedNode, textOf } from "./read-node.ts"
import type { RulesVersion } from "./rule-set.ts"
import { RulesError } from "./rules-error.ts"

/** Reads a version such as `1.0`. */
export function readVersion(placed: PlacedNode): RulesVersion {
  const text = textOf(placed)
  const [, major, minor] = /^(\d{1,9})\.(\d{1,9})(?:\.|$)/.exec(text) ?? []
  if (major === undefined || minor === undefined) {
    throw new RulesError(`"${text}" is no version; they look like 1.0`, placed.place)
  }
  return { major: Number(major), minor: Number(minor) }
}

export function isAtLeast(version: RulesVersion, { major, minor }: RulesVersion): boolean {
  return version.major === major ? version.minor >= minor : version.major > major
}

export function printVersion({ major, minor }: RulesVersion): string {
  return `${major}.${minor}`
}

import { ValueError } from "../errors/value-error.ts"

/** How deep values may be nested. Deeper ones would only exhaust the stack. */
const maximumDepth = 128

export function checkDepth(depth: number): void {
  if (depth > maximumDepth) throw new ValueError(`nested more than ${maximumDepth} levels deep`)
}

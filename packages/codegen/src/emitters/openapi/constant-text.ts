import type { NodeObject } from "@smithwright/smithy"
import type { Context } from "./context.ts"

/** The schema of a string that is one of a few. OpenAPI 3.0 knows no `const`. */
export function constantText({ settings }: Context, ...texts: readonly string[]): NodeObject {
  const [only, ...others] = texts
  if (only !== undefined && others.length === 0 && settings.version === "3.1.0") return { type: "string", const: only }
  return { type: "string", enum: texts }
}

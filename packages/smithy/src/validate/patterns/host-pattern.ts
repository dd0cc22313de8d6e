import type { Segment } from "./uri-pattern.ts"

/** The segments of `@endpoint(hostPrefix)`: labels and the text between them. */
export function parseHostPrefix(text: string): readonly Segment[] {
  return text
    .split(/(\{[^{}]*\})/)
    .filter((part) => part !== "")
    .map((part) =>
      part.startsWith("{") && part.endsWith("}")
        ? { kind: "label", text: part.slice(1, -1) }
        : { kind: "literal", text: part },
    )
}

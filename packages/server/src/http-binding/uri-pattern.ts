/** A segment of a `@http` pattern. Labels take one segment, greedy ones as many as they can. */
export type PatternSegment =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "label" | "greedy"; readonly name: string }

export interface UriPattern {
  readonly segments: readonly PatternSegment[]
  /** Query parameters that must be there; with a value, when the pattern has one. */
  readonly query: readonly (readonly [key: string, value: string | undefined])[]
}

/** Reads a pattern such as `/domains/{domain}/{path+}?acl`. */
export function parseUriPattern(pattern: string): UriPattern {
  const mark = pattern.indexOf("?")
  const path = mark === -1 ? pattern : pattern.slice(0, mark)
  const query = mark === -1 ? [] : pattern.slice(mark + 1).split("&")
  return {
    segments: splitPath(path).map(parseSegment),
    query: query.map((part) => {
      const equals = part.indexOf("=")
      return equals === -1 ? [part, undefined] : [part.slice(0, equals), part.slice(equals + 1)]
    }),
  }
}

/** The segments of a path; none for `/`. A slash at the end counts for nothing (Smithy, "http trait"). */
export function splitPath(path: string): string[] {
  const end = path.endsWith("/") ? -1 : path.length
  return path === "/" || path === "" ? [] : path.slice(1, end).split("/")
}

function parseSegment(text: string): PatternSegment {
  if (!text.startsWith("{") || !text.endsWith("}")) return { kind: "literal", text }
  const name = text.slice(1, -1)
  return name.endsWith("+") ? { kind: "greedy", name: name.slice(0, -1) } : { kind: "label", name }
}

/** The names of a pattern's labels, in its order. */
export function labelNames({ segments }: UriPattern): string[] {
  return segments.flatMap((segment) => (segment.kind === "literal" ? [] : [segment.name]))
}

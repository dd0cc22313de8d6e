import { isIdentifier } from "../../model/shape-id.ts"

/** A part of a pattern: literal text, or a label that stands for a member's value. */
export interface Segment {
  readonly kind: "literal" | "label" | "greedy"
  /** The text, or the label's name without its brackets. */
  readonly text: string
}

/** What `@http(uri)` says (Smithy 2.0, "http trait", uri). */
export interface UriPattern {
  readonly segments: readonly Segment[]
  /** Keys of the query string that a request must have, with their values. */
  readonly query: ReadonlyMap<string, string>
}

/** Reads the `uri` of an `@http`, or says what is wrong with it. */
export function parseUri(uri: string): UriPattern | string {
  if (uri.endsWith("?")) return "The URI must not end with `?`"
  if (!uri.startsWith("/")) return "The URI must begin with `/`"
  if (uri.includes("#")) return "The URI must not have a fragment (`#`)"
  const [path = "", queryText] = splitOnce(uri, "?")
  const segments = path.replace(/\/+$/, "").split("/").slice(1).map(parseSegment)
  const problem = segmentProblem(segments)
  if (problem !== undefined) return problem
  if (queryText === undefined) return { segments, query: new Map() }
  if (/[{}]/.test(queryText)) return "Labels must not appear in the query string"
  const pairs = queryText.split("&").map((pair) => splitOnce(pair, "="))
  const query = new Map(pairs.map(([key = "", value = ""]) => [key, value]))
  return query.size < pairs.length ? "A key of the query string is repeated" : { segments, query }
}

/** What is wrong with the segments of a pattern, or undefined. */
export function segmentProblem(segments: readonly Segment[]): string | undefined {
  const labels = new Set<string>()
  for (const { kind, text } of segments) {
    if (kind === "literal") {
      if (text === "") return "A segment must not be empty"
      if (/[{}]/.test(text)) return `A label must be a whole segment, and \`${text}\` holds only a part of one`
      continue
    }
    if (text === "") return "A label needs a name"
    if (!isIdentifier(text)) return `\`${text}\` is no name for a label`
    if (labels.has(text.toLowerCase())) return `The label \`${text}\` appears twice`
    labels.add(text.toLowerCase())
  }
  return undefined
}

function parseSegment(text: string): Segment {
  if (!text.startsWith("{") || !text.endsWith("}") || text.length < 2) return { kind: "literal", text }
  const name = text.slice(1, -1)
  return name.endsWith("+") ? { kind: "greedy", text: name.slice(0, -1) } : { kind: "label", text: name }
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator)
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + separator.length)]
}

/** Segments at the same place of two patterns that differ, and may match the same text all the same. */
export function conflictingSegments(
  left: readonly Segment[],
  right: readonly Segment[],
): (readonly [Segment, Segment])[] {
  const conflicts: (readonly [Segment, Segment])[] = []
  for (const [index, one] of left.entries()) {
    const other = right[index]
    if (!other) break
    if (one.kind !== other.kind) conflicts.push([one, other])
    else if (one.kind === "literal" && one.text !== other.text) break
  }
  return conflicts
}

/**
 * Of which values of a JSON file the places are kept: by key, `*` standing for any other. Without an outline they are
 * kept of all values; an object or a list that is read `whole` is one value with one place.
 */
export type Outline = ReadonlyMap<string, Outline> | "whole" | undefined

/** The outline of the value under a key. */
export function outlineOf(outline: Outline, key: string): Outline {
  return typeof outline === "object" ? (outline.get(key) ?? outline.get("*")) : outline
}

import type { CommentedStatement } from "./assign-comments.ts"

/** Sorts the `use` statements among the others, and leaves out those whose names are not among the `needed`. */
export function sortUses(
  statements: readonly CommentedStatement[],
  needed: ReadonlySet<string>,
): readonly CommentedStatement[] {
  const first = statements.findIndex(({ kind }) => kind === "use")
  if (first === -1) return statements
  const uses = statements.filter(({ kind, id }) => kind === "use" && needed.has(id.slice(id.indexOf("#") + 1)))
  const others = statements.filter(({ kind }) => kind !== "use")
  const sorted = uses.sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)))
  return [...others.slice(0, first), ...sorted, ...others.slice(first)]
}

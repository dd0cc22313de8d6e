import type { CommentedStatement, CommentedStatements } from "./assign-comments.ts"
import { printComment } from "./comment.ts"
import { render } from "./doc.ts"
import type { StatementKind } from "./statements.ts"

const width = 120

/** The whole text. Sections have a blank line between them, and so have statements that take more than one line. */
export function printStatements(header: readonly string[], { statements, rest }: CommentedStatements): string {
  const ofKind = (...kinds: StatementKind[]) => statements.filter(({ kind }) => kinds.includes(kind)).map(print)
  const sections = [
    printSection(ofKind("control")),
    printSection(ofKind("metadata")),
    printSection(ofKind("namespace")),
    printSection(ofKind("use")),
    ofKind("shape", "apply").join("\n\n"),
  ].filter((section) => section !== "")
  const shapesFollow = statements.some(({ kind }) => kind === "shape" || kind === "apply")
  const body = [...header, sections.join("\n\n")]
  const tail = rest.map(printComment)
  const parts = shapesFollow || tail.length === 0 ? [...body, ...tail] : [...body, "", ...tail]
  const text = parts.join("\n").trim()
  return text === "" ? "" : `${text}\n`
}

function print({ doc, leading, inline, trailing }: CommentedStatement): string {
  const lines = [render(doc, width) + inline.map((comment) => ` ${printComment(comment)}`).join("")]
  return [...leading.map(printComment), ...lines, ...trailing.map(printComment)].join("\n")
}

/** Statements on lines of their own; one that takes several has a blank line on both sides. */
function printSection(statements: readonly string[]): string {
  return statements.reduce((text, statement, index) => {
    if (index === 0) return statement
    const isApart = statement.includes("\n") || (statements[index - 1] ?? "").includes("\n")
    return text + (isApart ? "\n\n" : "\n") + statement
  }, "")
}

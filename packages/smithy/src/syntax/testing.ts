import { parseIdl } from "./parse-idl.ts"
import { positionAt } from "./source.ts"
import type { ApplyTree, IdlTree, NodeTree, ShapeTree } from "./tree.ts"

/** For tests: parses a whole file. */
export function parse(text: string): IdlTree {
  return parseIdl({ name: "test.smithy", text })
}

/** For tests: parses statements; they begin at line 3 of a file with the namespace `a.b`. */
export function parseStatements(text: string, version = "2.0"): IdlTree {
  return parse(`$version: "${version}"\nnamespace a.b\n${text}`)
}

/** For tests: every diagnostic in one line, such as `3:1 ERROR Unknown shape type \`strin\``. */
export function problems(tree: IdlTree): readonly string[] {
  return tree.diagnostics.map(({ severity, message, span }) => {
    const place = span ? positionAt(span.source, span.start) : { line: 0, column: 0 }
    return `${place.line}:${place.column} ${severity} ${message}`
  })
}

/** For tests: the plain value of a node, `{ name }` where it is an unquoted shape id. */
export function plain(node: NodeTree | undefined): unknown {
  if (node === undefined) return undefined
  switch (node.kind) {
    case "null":
      return null
    case "name":
      return { name: node.name.text }
    case "array":
      return node.items.map(plain)
    case "object":
      return new Map(node.entries.map(({ key, value }) => [key.text, plain(value)]))
    default:
      return node.value
  }
}

/** For tests: what the statements are, such as `structure Foo { @a bar: Bar }`, without spans and values. */
export function outline(tree: IdlTree): readonly string[] {
  return tree.statements.map(outlineStatement)
}

function outlineStatement(statement: ShapeTree | ApplyTree): string {
  const traits = statement.traits.map((trait) => (trait.documentation ? "/// " : `@${trait.name.text} `)).join("")
  switch (statement.kind) {
    case "apply":
      return `apply ${statement.target.text} ${traits}`.trim()
    case "simple":
      return `${traits}${statement.type} ${statement.name.text}`
    case "aggregate": {
      const members = statement.members.map(({ name, target, elided, traits: applied }) => {
        const before = applied.map((trait) => (trait.documentation ? "/// " : `@${trait.name.text} `)).join("")
        return `${before}${elided ? "$" : ""}${name.text}${target ? `: ${target.text}` : ""}`
      })
      return `${traits}${statement.type} ${statement.name.text} { ${members.join(", ")} }`
    }
    case "operation":
      return `${traits}operation ${statement.name.text}`
    default:
      return `${traits}${statement.kind} ${statement.name.text} { ${statement.properties.map(({ key }) => key.text).join(", ")} }`
  }
}

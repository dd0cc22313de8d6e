import { stringLiteral } from "../../framework/literal.ts"
import { generatedHeader } from "../../framework/source-file.ts"

/** Characters that a reader does not see or that hide others. They stand in strings and comments alone. */
const hidden = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu

/** Names that every object has. openapi-typescript stumbles over them, so it sees them with a mark. */
const inheritedNames = new RegExp(`\\b(?:${Object.getOwnPropertyNames(Object.prototype).join("|")})\\b`, "g")
const mark = "_7d1c5e0a"

/**
 * The types that openapi-typescript makes of a document. Loading it takes longer than all the rest of a run.
 *
 * @param document in JSON
 */
export async function typescriptTypes(document: string): Promise<string> {
  const { astToString, default: openapiTS } = await import("openapi-typescript")
  const marked = document.replace(inheritedNames, (name) => name + mark)
  // A default is what a server assumes: a client need not send it.
  const nodes = await openapiTS(marked, { silent: true, defaultNonNullable: false })
  const types = astToString(nodes).replaceAll(mark, "")
  return `${generatedHeader}\n${types.replace(hidden, (character) => stringLiteral(character).slice(1, -1))}`
}

import generator from "openapi-typescript/package.json" with { type: "json" }
import { stringLiteral } from "../../framework/literal.ts"
import { generatedHeader } from "../../framework/source-file.ts"

/**
 * The types that openapi-typescript makes of a document. It takes most of a second to load, so the text of an earlier
 * run is kept as long as its third line shows that neither the document nor the text has changed since.
 *
 * @param document in JSON
 * @param previous the text of an earlier run
 */
export async function typescriptTypes(document: string, previous: string | undefined): Promise<string> {
  if (previous !== undefined && (await withHead(document, bodyOf(previous))) === previous) return previous
  const { astToString, default: openapiTS } = await import("openapi-typescript")
  // A default is what a server assumes: a client need not send it.
  const types = await openapiTS(document, { silent: true, defaultNonNullable: false })
  return withHead(
    document,
    astToString(types).replace(hidden, (character) => stringLiteral(character).slice(1, -1)),
  )
}

/** Characters that a reader does not see or that hide others. They stand in strings and comments alone. */
const hidden = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu

const headLines = 3

async function withHead(document: string, body: string): Promise<string> {
  const fingerprint = await sha256([generator.version, document, body].join("\0"))
  return `${generatedHeader}\n// The types of openapi.json, by openapi-typescript.\n// ${fingerprint}\n${body}`
}

function bodyOf(text: string): string {
  return text.split("\n").slice(headLines).join("\n")
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))
  return Buffer.from(digest).toString("hex")
}

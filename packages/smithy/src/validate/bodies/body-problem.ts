import { parseJson } from "../../syntax/parse-json.ts"
import { xmlProblem } from "./xml-problem.ts"

/** What keeps the body of a message from being read as its media type says. Only JSON and XML are looked at. */
export function bodyProblem(body: string, mediaType: string): string | undefined {
  if (body === "") return undefined
  switch (/^[^/]+\/(?:[^;]*\+)?(json|xml)\s*(?:;|$)/i.exec(mediaType)?.[1]?.toLowerCase()) {
    case "json":
      return parseJson({ name: "body", text: body }).diagnostics[0]?.message
    case "xml":
      return xmlProblem(body)
    default:
      return undefined
  }
}

import { httpOperations } from "../patterns/operation-http.ts"
import type { Rule } from "../rule.ts"

/** URIs are ASCII. */
export const httpUriFormat: Rule = (model, report) => {
  for (const { operation, http, uri } of httpOperations(model)) {
    if ([...uri].every((character) => character <= "\u007f")) continue
    const message = `The URI ${uri} holds characters that no URI may hold`
    report({
      severity: "ERROR",
      id: "HttpUriFormat",
      shape: operation,
      span: http.span,
      message,
      hint: "Percent-encode them.",
    })
  }
}

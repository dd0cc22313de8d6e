import { httpOperations } from "../patterns/operation-http.ts"
import type { Rule } from "../rule.ts"

/** URIs are ASCII. */
export const httpUriFormat: Rule = (model, report) => {
  for (const { operation, http, uri } of httpOperations(model)) {
    if (!/\P{ASCII}/u.test(uri)) continue
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

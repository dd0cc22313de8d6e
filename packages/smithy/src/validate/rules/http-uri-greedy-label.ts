import { httpOperations } from "../patterns/operation-http.ts"
import type { Rule } from "../rule.ts"

/** A greedy label takes all that follows, so no other label may come after it. */
export const httpUriGreedyLabel: Rule = (model, report) => {
  for (const { operation, http, uri, pattern } of httpOperations(model)) {
    const first = pattern.segments.findIndex(({ kind }) => kind === "greedy")
    const later = first === -1 ? [] : pattern.segments.slice(first + 1).filter(({ kind }) => kind !== "literal")
    const base = { severity: "DANGER", shape: operation, span: http.span } as const
    if (later.some(({ kind }) => kind === "greedy")) {
      report({
        ...base,
        id: "HttpUriGreedyLabel.MultipleGreedyLabels",
        message: `${uri} has more than one greedy label`,
      })
    }
    if (later.length > 0) {
      const message = `The greedy label of ${uri} is not its last label`
      report({ ...base, id: "HttpUriGreedyLabel.GreedyLabelIsNotLastLabel", message })
    }
  }
}

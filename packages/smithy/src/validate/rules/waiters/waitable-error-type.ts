import { suggest } from "../../../diagnostic/suggest.ts"
import { nameOf } from "../../../model/shape-id.ts"
import type { Rule } from "../../rule.ts"
import { allAcceptors, findingFor } from "./waiters.ts"

/** A waiter may wait for an error that the model does not know, but most often its name is misspelt. */
export const waitableErrorType: Rule = (model, report) => {
  for (const acceptor of allAcceptors(model)) {
    const { waiter, index, kind, matcher } = acceptor
    if (kind !== "errorType" || typeof matcher !== "string") continue
    const names = waiter.operation.errors.flatMap((error) => [error, nameOf(error)])
    if (names.includes(matcher)) continue
    const similar = suggest(matcher, names)
    report({
      ...findingFor(acceptor, {
        severity: "WARNING",
        id: `WaitableTraitInvalidErrorType.${waiter.name}.${index}`,
        message: `The operation has no error \`${matcher}\``,
      }),
      ...(similar === undefined ? {} : { hint: `Did you mean \`${similar}\`?` }),
    })
  }
}

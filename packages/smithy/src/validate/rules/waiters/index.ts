import type { Rule } from "../../rule.ts"
import { uniqueWaiterNames } from "./unique-waiter-names.ts"
import { waitableErrorType } from "./waitable-error-type.ts"
import { waitablePaths } from "./waitable-paths.ts"
import { waitableTrait } from "./waitable-trait.ts"

/** What `smithy.waiters` asks for. A new rule is a file and a line here. */
export const waiterRules: readonly Rule[] = [uniqueWaiterNames, waitableErrorType, waitablePaths, waitableTrait]

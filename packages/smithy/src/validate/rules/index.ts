import type { Rule } from "../rule.ts"
import { resourceCycle } from "./resource-cycle.ts"
import { target } from "./target.ts"
import { traitTarget } from "./trait-target.ts"
import { traitValue } from "./trait-value.ts"

/** Rules whose errors would make others fail as well. */
export const firstRules: readonly Rule[] = [target, resourceCycle]

/** All other rules. A new one is a file and a line here. */
export const rules: readonly Rule[] = [traitTarget, traitValue]

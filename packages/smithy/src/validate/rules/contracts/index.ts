import type { Rule } from "../../rule.ts"
import { conditionsTrait } from "./conditions-trait.ts"

/** What `smithy.contracts` asks for. A new rule is a file and a line here. */
export const contractsRules: readonly Rule[] = [conditionsTrait]

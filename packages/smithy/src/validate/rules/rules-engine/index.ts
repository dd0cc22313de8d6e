import type { Rule } from "../../rule.ts"
import { bddTrait } from "./bdd-trait.ts"
import { endpointTestsTrait } from "./endpoint-tests-trait.ts"
import { operationContextParamsTrait } from "./operation-context-params-trait.ts"
import { ruleSetAuthSchemes } from "./rule-set-auth-schemes.ts"
import { ruleSetBuiltIn } from "./rule-set-built-in.ts"
import { ruleSetParamMissingDocs } from "./rule-set-param-missing-docs.ts"
import { ruleSetParameter } from "./rule-set-parameter.ts"
import { ruleSetTestCase } from "./rule-set-test-case.ts"
import { ruleSetUri } from "./rule-set-uri.ts"
import { rulesEngineVersion } from "./rules-engine-version.ts"
import { staticContextParamsTrait } from "./static-context-params-trait.ts"

/** The rules for the traits of smithy.rules. */
export const rulesEngineRules: readonly Rule[] = [
  bddTrait,
  endpointTestsTrait,
  operationContextParamsTrait,
  ruleSetAuthSchemes,
  ruleSetBuiltIn,
  ruleSetParamMissingDocs,
  ruleSetParameter,
  ruleSetTestCase,
  ruleSetUri,
  rulesEngineVersion,
  staticContextParamsTrait,
]

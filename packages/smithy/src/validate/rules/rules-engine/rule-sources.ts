import { derived } from "../../../model/derived.ts"
import type { Model } from "../../../model/model.ts"
import type { ServiceShape, Trait } from "../../../model/shape.ts"
import { readBdd } from "../../../rules-engine/read-bdd.ts"
import { readRuleSet } from "../../../rules-engine/read-rule-set.ts"
import type { Bdd, Parameter, Rule, RuleSet, RulesVersion } from "../../../rules-engine/rule-set.ts"
import { RulesError } from "../../../rules-engine/rules-error.ts"
import { servicesWith } from "../../shapes.ts"

/** The rules of a service, whichever trait states them. */
export interface RuleSource {
  readonly service: ServiceShape
  readonly trait: Trait
  readonly version: RulesVersion
  readonly parameters: readonly Parameter[]
  readonly rules: readonly Rule[]
  readonly ruleSet?: RuleSet
  readonly bdd?: Bdd
}

/** Rules that cannot be read. */
export interface BrokenRules {
  readonly service: ServiceShape
  readonly trait: Trait
  readonly error: RulesError
}

interface Read {
  readonly sources: readonly RuleSource[]
  readonly broken: readonly BrokenRules[]
}

const ruleSetId = "smithy.rules#endpointRuleSet"
const bddId = "smithy.rules#endpointBdd"

const readOnce = derived(readAll)

/** The rules for endpoints in a model, read once for all that check them. */
export function ruleSourcesOf(model: Model): readonly RuleSource[] {
  return readOnce(model).sources
}

export function brokenRulesOf(model: Model): readonly BrokenRules[] {
  return readOnce(model).broken
}

function readAll(model: Model): Read {
  const sources: RuleSource[] = []
  const broken: BrokenRules[] = []
  for (const service of servicesWith(model, ruleSetId, bddId)) {
    for (const id of [ruleSetId, bddId]) {
      const trait = service.traits.get(id)
      if (!trait) continue
      try {
        sources.push({ service, trait, ...readTrait(trait) })
      } catch (error) {
        if (!(error instanceof RulesError)) throw error
        broken.push({ service, trait, error })
      }
    }
  }
  return { sources, broken }
}

function readTrait({ id, value }: Trait): Omit<RuleSource, "service" | "trait"> {
  if (id === ruleSetId) {
    const ruleSet = readRuleSet(value)
    return { ...ruleSet, ruleSet }
  }
  const bdd = readBdd(value)
  return { version: bdd.version, parameters: bdd.parameters, rules: bdd.results, bdd }
}

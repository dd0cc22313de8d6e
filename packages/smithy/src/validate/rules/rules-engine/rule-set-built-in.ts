import { suggest } from "../../../diagnostic/suggest.ts"
import type { ServiceShape } from "../../../model/shape.ts"
import { quoted } from "../../names.ts"
import type { Rule } from "../../rule.ts"
import { servicesWith } from "../../shapes.ts"
import { builtInsOf } from "./built-ins.ts"
import { endpointTestsId, testsOf } from "./endpoint-tests.ts"
import { ruleSourcesOf } from "./rule-sources.ts"

/** A built-in and where it is used, as the end of an event id. */
interface Use {
  readonly name: string
  readonly service: ServiceShape
  readonly traitId: string
  readonly place: string
}

/** Built-ins, in rules and in their tests, must be settings that clients have. */
export const ruleSetBuiltIn: Rule = (model, report) => {
  const inRules = ruleSourcesOf(model).flatMap(({ service, trait, parameters }): Use[] => {
    const names = parameters.flatMap(({ builtIn }) => builtIn ?? [])
    return names.map((name) => ({ name, service, traitId: trait.id, place: "RuleSet" }))
  })
  const known = builtInsOf(model)
  for (const { name, service, traitId, place } of [
    ...inRules,
    ...servicesWith(model, endpointTestsId).flatMap(usesInTests),
  ]) {
    if (known.includes(name)) continue
    const message = `\`${name}\` is no built-in; there are ${quoted(known)}`
    const similar = suggest(name, known)
    const hint = similar === undefined ? undefined : `Did you mean \`${similar}\`?`
    const span = service.traits.get(traitId)?.span
    report({ severity: "ERROR", id: `RuleSetBuiltIn.${place}`, shape: service, span, message, hint })
  }
}

function usesInTests(service: ServiceShape): Use[] {
  return testsOf(service).flatMap(({ operationInputs }, test) =>
    operationInputs.flatMap(({ builtInParams }, input) => {
      const place = `TestCase.${test}.Inputs.${input}`
      return Object.keys(builtInParams).map((name) => ({ name, service, traitId: endpointTestsId, place }))
    }),
  )
}

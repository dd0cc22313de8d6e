import { suggest } from "../../../diagnostic/suggest.ts"
import type { Model } from "../../../model/model.ts"
import { operationsOf } from "../../../model/operations.ts"
import type { OperationShape, ServiceShape } from "../../../model/shape.ts"
import { shapesWith } from "../../../model/trait-index.ts"
import { textTrait } from "../../../model/traits.ts"
import { quoted } from "../../names.ts"
import { structureOf } from "../../patterns/operation-http.ts"
import type { Report, Rule } from "../../rule.ts"
import { servicesWith } from "../../shapes.ts"
import { knownKeys, listedKeys, resolveKey } from "./condition-keys-of.ts"

const id = "ConditionKeys"
const conditionKeys = "aws.iam#conditionKeys"
const conditionKeyValue = "aws.iam#conditionKeyValue"
const serviceResolved = "aws.iam#serviceResolvedConditionKeys"

/** Whoever refers to a condition key refers to one that the service has, or to one of all of AWS. */
export const conditionKeysRule: Rule = (model, report) => {
  const isUsed = [conditionKeys, conditionKeyValue, serviceResolved].some((traitId) => {
    return shapesWith(model, traitId).length > 0
  })
  if (!isUsed) return
  for (const service of servicesWith(model, "aws.api#service")) {
    const known = knownKeys(model, service)
    const resolved = listedKeys(service, service, serviceResolved)
    checkService(service, resolved, known, report)
    for (const operation of operationsOf(model, service)) {
      checkOperation(service, operation, known, report)
      checkMembers(model, service, operation, resolved, known, report)
    }
  }
}

function checkService(
  shape: ServiceShape,
  resolved: ReadonlySet<string>,
  known: ReadonlySet<string>,
  report: Report,
): void {
  const unknown = [...resolved].filter((key) => !known.has(key))
  if (unknown.length === 0) return
  const message = `The service is to find out the values of condition keys that it does not have: ${quoted(unknown)}`
  report({ severity: "ERROR", id, shape, span: shape.traits.get(serviceResolved)?.span, message })
}

function checkOperation(
  service: ServiceShape,
  shape: OperationShape,
  known: ReadonlySet<string>,
  report: Report,
): void {
  for (const key of listedKeys(service, shape, conditionKeys)) {
    if (known.has(key) || key.startsWith("aws:")) continue
    const message = `\`${service.id}\` has no condition key \`${key}\``
    report({
      severity: "ERROR",
      id,
      shape,
      span: shape.traits.get(conditionKeys)?.span,
      message,
      hint: similar(key, known),
    })
  }
}

function checkMembers(
  model: Model,
  service: ServiceShape,
  operation: OperationShape,
  resolved: ReadonlySet<string>,
  known: ReadonlySet<string>,
  report: Report,
): void {
  for (const shape of structureOf(model, operation.input)?.members.values() ?? []) {
    const value = textTrait(shape, conditionKeyValue)
    if (value === undefined) continue
    const key = resolveKey(service, value)
    const span = shape.traits.get(conditionKeyValue)?.span
    if (!known.has(key)) {
      const message = `The member gives a value to \`${key}\`, but \`${service.id}\` has no such condition key`
      report({ severity: "ERROR", id, shape, span, message, hint: similar(key, known) })
    }
    if (resolved.has(key)) {
      const message = `The member gives a value to \`${key}\`, but \`${service.id}\` finds that out itself`
      report({ severity: "ERROR", id, shape, span, message })
    }
  }
}

function similar(key: string, known: ReadonlySet<string>): string | undefined {
  const suggestion = suggest(key, known)
  return suggestion === undefined ? undefined : `Did you mean \`${suggestion}\`?`
}

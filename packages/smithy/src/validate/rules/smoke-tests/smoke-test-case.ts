import type { Model } from "../../../model/model.ts"
import type { OperationShape } from "../../../model/shape.ts"
import { hasTrait, trait } from "../../../model/traits.ts"
import { type Node, property, textProperty } from "../../../syntax/node.ts"
import { findingsOf } from "../../findings.ts"
import { quoted } from "../../names.ts"
import { structureOf } from "../../patterns/operation-http.ts"
import type { Finding, Rule } from "../../rule.ts"
import { operationsWith } from "../../shapes.ts"
import { checkValue } from "../../values/check-value.ts"

const id = "SmokeTestCase"

export const smokeTests = "smithy.test#smokeTests"

/** Smoke tests send what their operation takes, by clients that can be configured so. */
export const smokeTestCase: Rule = (model, report) => {
  for (const shape of operationsWith(model, smokeTests)) {
    const { span } = shape.traits.get(smokeTests) ?? {}
    for (const test of smokeTestsOf(shape)) {
      const findings = [...checkVendorParams(model, test), ...checkParams(model, shape, test)]
      for (const finding of findings) report({ ...finding, shape, span })
    }
  }
}

/** The smoke tests of an operation. */
export function smokeTestsOf(operation: OperationShape): readonly Node[] {
  const tests = trait(operation, smokeTests)
  return Array.isArray(tests) ? tests : []
}

function checkVendorParams(model: Model, test: Node): Finding[] {
  const value = property(test, "vendorParams")
  const shapeId = textProperty(test, "vendorParamsShape")
  if (value === undefined && shapeId === undefined) return []
  if (value === undefined || shapeId === undefined) {
    const [given, missing] =
      value === undefined ? ["vendorParamsShape", "vendorParams"] : ["vendorParams", "vendorParamsShape"]
    return [{ severity: "WARNING", id, message: `There is \`${given}\`, but no \`${missing}\` in ${nameOf(test)}` }]
  }
  return check(model, shapeId, value, `The vendor params of ${nameOf(test)}`)
}

function checkParams(model: Model, { input }: OperationShape, test: Node): Finding[] {
  const value = property(test, "params")
  if (value !== undefined) return check(model, input, value, `The params of ${nameOf(test)}`)
  const members = [...(structureOf(model, input)?.members.values() ?? [])]
  const required = members.filter((member) => hasTrait(member, "required")).map(({ name }) => name)
  if (required.length === 0) return []
  const message = `There are no \`params\` in ${nameOf(test)}, but the operation requires ${quoted(required)}`
  return [{ severity: "ERROR", id, message }]
}

function check(model: Model, shapeId: string, value: Node, what: string): Finding[] {
  const shape = model.shapes.get(shapeId)
  if (!shape) return []
  return findingsOf(id, checkValue(model, shape, value, { allowNull: true, epochSecondsOnly: true }), what)
}

function nameOf(test: Node): string {
  return `the test \`${textProperty(test, "id")}\``
}

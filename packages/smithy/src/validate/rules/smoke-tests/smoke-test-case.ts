import type { Model } from "../../../model/model.ts"
import type { OperationShape } from "../../../model/shape.ts"
import { hasTrait, trait } from "../../../model/traits.ts"
import { type Node, property, textProperty } from "../../../syntax/node.ts"
import { inItem } from "../../findings.ts"
import { quoted } from "../../names.ts"
import { structureOf } from "../../patterns/operation-http.ts"
import type { Finding, Rule } from "../../rule.ts"
import { operationsWith } from "../../shapes.ts"
import { checkTestParams, nameOfTest } from "../../test-params.ts"

const id = "SmokeTestCase"

export const smokeTests = "smithy.test#smokeTests"

/** Smoke tests send what their operation takes, by clients that can be configured so. */
export const smokeTestCase: Rule = (model, report) => {
  for (const shape of operationsWith(model, smokeTests)) {
    const { span } = shape.traits.get(smokeTests) ?? {}
    for (const [index, test] of smokeTestsOf(shape).entries()) {
      const findings = [...checkVendorParams(model, test), ...checkParams(model, shape, test)]
      for (const finding of findings) report({ ...inItem(finding, index), shape, span })
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
    return [{ severity: "WARNING", id, message: `There is \`${given}\`, but no \`${missing}\` in ${nameOfTest(test)}` }]
  }
  const what = `The vendor params of ${nameOfTest(test)}`
  return checkTestParams(model, id, model.shapes.get(shapeId), value, what, ["vendorParams"])
}

function checkParams(model: Model, { input }: OperationShape, test: Node): Finding[] {
  const value = property(test, "params")
  if (value !== undefined)
    return checkTestParams(model, id, model.shapes.get(input), value, `The params of ${nameOfTest(test)}`, ["params"])
  const members = [...(structureOf(model, input)?.members.values() ?? [])]
  const required = members.filter((member) => hasTrait(member, "required")).map(({ name }) => name)
  if (required.length === 0) return []
  const message = `There are no \`params\` in ${nameOfTest(test)}, but the operation requires ${quoted(required)}`
  return [{ severity: "ERROR", id, message }]
}

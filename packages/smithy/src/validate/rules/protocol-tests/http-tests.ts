import type { Model } from "../../../model/model.ts"
import type { AnyShape, Shape } from "../../../model/shape.ts"
import { shapesWith } from "../../../model/trait-index.ts"
import { trait } from "../../../model/traits.ts"
import { isNodeObject, type Node, property, textProperty } from "../../../syntax/node.ts"
import { bodyProblem } from "../../bodies/body-problem.ts"
import { inItem } from "../../findings.ts"
import type { Finding, Rule } from "../../rule.ts"
import { checkTestParams, nameOfTest } from "../../test-params.ts"

/** What the HTTP message tests of a trait are checked against. */
export interface HttpTests {
  readonly id: string
  readonly trait: string
  /** The structure that params of the tests are one of, for shapes that the rule is about. */
  readonly paramsShape: (model: Model, shape: AnyShape) => Shape | undefined
}

/**
 * A rule: the body of a test reads as its media type says, and its params and vendor params are what their shapes take.
 * Bodies are checked for each shape with the trait, params for those that the rule is about.
 */
export function httpTests({ id, trait: traitId, paramsShape }: HttpTests): Rule {
  return (model, report) => {
    for (const shape of shapesWith(model, traitId)) {
      const { span } = shape.traits.get(traitId) ?? {}
      const params = paramsShape(model, shape)
      for (const [index, test] of testsOf(shape, traitId).entries()) {
        const what = `The params of ${nameOfTest(test)}`
        const findings = [
          ...checkBody(id, test),
          ...(params ? checkVendorParams(model, id, test) : []),
          ...checkTestParams(model, id, params, property(test, "params") ?? {}, what, ["params"]),
        ]
        for (const finding of findings) report({ ...inItem(finding, index), shape, span })
      }
    }
  }
}

/** The test cases that a trait lists. */
export function testsOf(shape: AnyShape, traitId: string): readonly Node[] {
  const tests = trait(shape, traitId)
  return Array.isArray(tests) ? tests : []
}

function checkBody(id: string, test: Node): Finding[] {
  const mediaType = textProperty(test, "bodyMediaType") ?? ""
  const problem = bodyProblem(textProperty(test, "body") ?? "", mediaType)
  if (problem === undefined) return []
  const message = `The body of ${nameOfTest(test)} is not ${mediaType}: ${problem}`
  return [{ severity: "DANGER", id, part: { path: ["body"] }, message }]
}

function checkVendorParams(model: Model, id: string, test: Node): Finding[] {
  const shapeId = textProperty(test, "vendorParamsShape")
  if (shapeId === undefined) return []
  const value = property(test, "vendorParams") ?? {}
  if (isNodeObject(value) && Object.keys(value).length === 0) {
    const message = `There is a \`vendorParamsShape\`, but there are no \`vendorParams\` in ${nameOfTest(test)}`
    return [{ severity: "WARNING", id, message }]
  }
  const what = `The vendor params of ${nameOfTest(test)}`
  return checkTestParams(model, id, model.shapes.get(shapeId), value, what, ["vendorParams"])
}

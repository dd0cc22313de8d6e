import type { Model } from "../../../model/model.ts"
import type { AnyShape, Shape } from "../../../model/shape.ts"
import { shapesWith } from "../../../model/trait-index.ts"
import { trait } from "../../../model/traits.ts"
import { isNodeObject, type Node, property, textProperty } from "../../../syntax/node.ts"
import { bodyProblem } from "../../bodies/body-problem.ts"
import { findingsOf } from "../../findings.ts"
import type { Rule } from "../../rule.ts"
import { checkValue } from "../../values/check-value.ts"

/** What the HTTP message tests of a trait are checked against. */
export interface HttpTests {
  readonly id: string
  readonly trait: string
  /** The structure that the test's params are one of, for shapes that this rule is about. */
  readonly paramsShape: (model: Model, shape: AnyShape) => Shape | undefined
}

/**
 * A rule: the body of a test reads as its media type says, and its params and vendor params are what their shapes take.
 * Bodies are checked for each shape with the trait, params for those that have a shape for them.
 */
export function httpTests({ id, trait: traitId, paramsShape }: HttpTests): Rule {
  return (model, report) => {
    for (const shape of shapesWith(model, traitId)) {
      const { span } = shape.traits.get(traitId) ?? {}
      const params = paramsShape(model, shape)
      for (const test of testsOf(shape, traitId)) {
        const what = `the test \`${textProperty(test, "id")}\``
        const problem = bodyProblem(textProperty(test, "body") ?? "", textProperty(test, "bodyMediaType") ?? "")
        if (problem !== undefined) {
          const message = `The body of ${what} is not ${textProperty(test, "bodyMediaType")}: ${problem}`
          report({ severity: "DANGER", id, shape, span, message })
        }
        if (!params) continue
        const vendorParams = property(test, "vendorParams")
        const vendorShape = model.shapes.get(textProperty(test, "vendorParamsShape") ?? "")
        if (vendorShape && isEmpty(vendorParams)) {
          const message = `There is a \`vendorParamsShape\`, but there are no \`vendorParams\` in ${what}`
          report({ severity: "WARNING", id, shape, span, message })
        } else if (vendorShape) {
          const problems = checkParams(model, vendorShape, vendorParams)
          for (const finding of findingsOf(id, problems, `The vendor params of ${what}`)) {
            report({ ...finding, shape, span })
          }
        }
        const problems = checkParams(model, params, property(test, "params"))
        for (const finding of findingsOf(id, problems, `The params of ${what}`)) report({ ...finding, shape, span })
      }
    }
  }
}

/** The test cases that a trait lists. */
export function testsOf(shape: AnyShape, traitId: string): readonly Node[] {
  const tests = trait(shape, traitId)
  return Array.isArray(tests) ? tests : []
}

function checkParams(model: Model, shape: Shape, value: Node = {}) {
  return checkValue(model, shape, value, { allowNull: true, epochSecondsOnly: true })
}

function isEmpty(params: Node | undefined): boolean {
  return params === undefined || (isNodeObject(params) && Object.keys(params).length === 0)
}

import { eventStreamOf } from "../../../model/event-streams.ts"
import type { Model } from "../../../model/model.ts"
import type { OperationShape } from "../../../model/shape.ts"
import { type Node, property, textProperty } from "../../../syntax/node.ts"
import { bodyProblem } from "../../bodies/body-problem.ts"
import { findingsOf, inItem } from "../../findings.ts"
import type { Finding, Rule } from "../../rule.ts"
import { operationsWith } from "../../shapes.ts"
import { nameOfTest } from "../../test-params.ts"
import { checkValue } from "../../values/check-value.ts"
import { testsOf } from "./http-tests.ts"

const id = "EventStreamTestsTrait"
const eventStreamTests = "smithy.test#eventStreamTests"

/** Tests of event streams have something to send, and what they send fits the operation and its streams. */
export const eventStreamTestsTrait: Rule = (model, report) => {
  for (const shape of operationsWith(model, eventStreamTests)) {
    const { span } = shape.traits.get(eventStreamTests) ?? {}
    for (const [index, test] of testsOf(shape, eventStreamTests).entries()) {
      const findings = [...checkMessages(model, shape, test, index), ...checkEvents(model, shape, test, index)]
      for (const finding of findings) report({ ...inItem(finding, index), shape, span })
    }
  }
}

/** Values outside of the stream whose shape the test names, with the property that does. */
const messages = [
  ["initialRequest", "initialRequestShape"],
  ["initialResponse", "initialResponseShape"],
  ["vendorParams", "vendorParamsShape"],
] as const

function checkMessages(model: Model, operation: OperationShape, test: Node, index: number): Finding[] {
  const what = nameOfTest(test)
  const inputs = [
    ["initialRequestParams", operation.input],
    ["initialResponseParams", operation.output],
  ] as const
  const params = inputs.flatMap(([key, shapeId]) => {
    const value = property(test, key)
    return value === undefined ? [] : check(model, shapeId, value, `The \`${key}\` of ${what}`, [key])
  })
  const others = messages.flatMap(([key, shapeKey]) => {
    return check(model, textProperty(test, shapeKey), property(test, key), `The \`${key}\` of ${what}`, [key])
  })
  const begins = ["initialRequestParams", "initialRequest", "initialResponseParams", "initialResponse"].some((key) => {
    return property(test, key) !== undefined
  })
  if (begins || eventsOf(test).length > 0) return [...params, ...others]
  const message = `There are no events, no initial request and no initial response in ${what}`
  return [...params, ...others, { severity: "ERROR", id: `${id}.${index}`, message }]
}

function checkEvents(model: Model, operation: OperationShape, test: Node, testIndex: number): Finding[] {
  return eventsOf(test).flatMap((event, index) => {
    const what = `event ${index} of ${nameOfTest(test)}`
    const path = ["events", String(index)]
    const isRequest = textProperty(event, "type") === "request"
    const params = property(event, "params")
    const events = eventStreamOf(model, operation, isRequest ? "input" : "output")?.events
    const mediaType = textProperty(event, "bodyMediaType") ?? ""
    const problem = bodyProblem(textProperty(event, "body") ?? "", mediaType)
    const findings = [
      ...check(
        model,
        textProperty(event, "vendorParamsShape"),
        property(event, "vendorParams"),
        `The vendor params of ${what}`,
        [...path, "vendorParams"],
      ),
      ...(params === undefined || !events
        ? []
        : check(model, events.id, params, `The params of ${what}`, [...path, "params"])),
    ]
    if (params !== undefined && !events) {
      // Smithy names the place in the id of one of the two only.
      const eventId = isRequest ? id : `${id}.${testIndex}.events.${index}`
      const side = isRequest ? "takes" : "answers with"
      findings.push({
        severity: "ERROR",
        id: eventId,
        part: { path },
        message: `The operation ${side} no stream for ${what}`,
      })
    }
    if (problem !== undefined) {
      const message = `The body of ${what} is not ${mediaType}: ${problem}`
      findings.push({ severity: "DANGER", id, part: { path: [...path, "body"] }, message })
    }
    return findings
  })
}

/** Checks a value, which is on the way `path` in a test, against the shape with an id, if there is one. */
function check(
  model: Model,
  shapeId: string | undefined,
  value: Node | undefined,
  what: string,
  path: readonly string[],
): Finding[] {
  const shape = shapeId === undefined ? undefined : model.shapes.get(shapeId)
  return shape ? findingsOf(id, checkValue(model, shape, value ?? {}, { allowNull: true }), what, path) : []
}

function eventsOf(test: Node): readonly Node[] {
  const events = property(test, "events")
  return Array.isArray(events) ? events : []
}

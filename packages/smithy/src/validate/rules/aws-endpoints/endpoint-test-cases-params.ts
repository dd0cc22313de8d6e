import type { ServiceShape } from "../../../model/shape.ts"
import { trait } from "../../../model/traits.ts"
import { equalNodes } from "../../../syntax/equal-nodes.ts"
import { isNodeObject, type Node, property, textProperty } from "../../../syntax/node.ts"
import type { Rule } from "../../rule.ts"
import { servicesWith } from "../../shapes.ts"

const endpointTests = "smithy.rules#endpointTests"

/** A test says once what a built-in parameter is, or the same twice. */
export const endpointTestCasesParams: Rule = (model, report) => {
  for (const shape of servicesWith(model, endpointTests)) {
    const builtIns = builtInsByParameter(shape)
    for (const test of itemsOf(trait(shape, endpointTests), "testCases")) {
      for (const [name, value] of entriesOf(property(test, "params"))) {
        const builtIn = builtIns.get(name)
        const others = itemsOf(test, "operationInputs").map((input) => {
          return builtIn === undefined ? undefined : property(property(input, "builtInParams"), builtIn)
        })
        if (others.every((other) => other === undefined || equalNodes(other, value))) continue
        const message = `A test of endpoints gives \`${name}\` and its built-in \`${builtIn}\` different values`
        const { span } = shape.traits.get(endpointTests) ?? {}
        report({ severity: "ERROR", id: "EndpointTestCasesParams", shape, span, message })
      }
    }
  }
}

function builtInsByParameter(service: ServiceShape): ReadonlyMap<string, string> {
  const parameters = entriesOf(property(trait(service, "smithy.rules#endpointRuleSet"), "parameters"))
  return new Map(
    parameters.flatMap(([name, parameter]) => {
      const builtIn = textProperty(parameter, "builtIn")
      return builtIn === undefined ? [] : [[name, builtIn] as const]
    }),
  )
}

function entriesOf(node: Node | undefined): [string, Node][] {
  return isNodeObject(node) ? Object.entries(node) : []
}

function itemsOf(node: Node | undefined, key: string): readonly Node[] {
  const value = property(node, key)
  return Array.isArray(value) ? value : []
}

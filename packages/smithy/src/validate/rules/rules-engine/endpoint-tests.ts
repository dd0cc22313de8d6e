import { derived } from "../../../model/derived.ts"
import type { ServiceShape } from "../../../model/shape.ts"
import { trait } from "../../../model/traits.ts"
import { isNodeObject, type Node, type NodeObject, property } from "../../../syntax/node.ts"

export const endpointTestsId = "smithy.rules#endpointTests"

/** A test of a service's rules for endpoints. */
export interface EndpointTest {
  readonly documentation?: string
  readonly params: NodeObject
  readonly operationInputs: readonly OperationInput[]
  readonly expectedError?: string
  readonly expectedEndpoint?: NodeObject
}

/** A call that leads to the parameters of a test. */
export interface OperationInput {
  readonly operationName: string
  readonly operationParams: NodeObject
  readonly builtInParams: NodeObject
}

/** The tests that a service states. */
export const testsOf = derived((service: ServiceShape): readonly EndpointTest[] => {
  return listOf(property(trait(service, endpointTestsId), "testCases")).map(readTest)
})

function readTest(test: Node): EndpointTest {
  const documentation = property(test, "documentation")
  const expected = property(test, "expect")
  const error = property(expected, "error")
  const endpoint = property(expected, "endpoint")
  return {
    ...(typeof documentation === "string" ? { documentation } : {}),
    params: objectOf(property(test, "params")),
    operationInputs: listOf(property(test, "operationInputs")).map(readInput),
    ...(typeof error === "string" ? { expectedError: error } : {}),
    ...(isNodeObject(endpoint) ? { expectedEndpoint: endpoint } : {}),
  }
}

function readInput(input: Node): OperationInput {
  return {
    operationName: String(property(input, "operationName")),
    operationParams: objectOf(property(input, "operationParams")),
    builtInParams: objectOf(property(input, "builtInParams")),
  }
}

function listOf(node: Node | undefined): readonly Node[] {
  return Array.isArray(node) ? node : []
}

function objectOf(node: Node | undefined): NodeObject {
  return isNodeObject(node) ? node : {}
}

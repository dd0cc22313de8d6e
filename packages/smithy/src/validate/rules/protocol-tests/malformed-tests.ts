import { isNodeObject, type Node, property, textProperty } from "../../../syntax/node.ts"

export const httpMalformedRequestTests = "smithy.test#httpMalformedRequestTests"

/** How many values each parameter of a test of malformed requests has. */
export function parameterCounts(test: Node): readonly number[] {
  const parameters = property(test, "testParameters")
  const lists = isNodeObject(parameters) ? Object.values(parameters) : []
  return lists.map((values) => (Array.isArray(values) ? values.length : 0))
}

/** The ids of the tests that a test of malformed requests makes: its own, or one for each value of its parameters. */
export function malformedTestIds(test: Node): readonly string[] {
  const id = textProperty(test, "id") ?? ""
  const counts = parameterCounts(test)
  return counts.length === 0
    ? [id]
    : Array.from(
        { length: counts.reduce((least, count) => Math.min(least, count)) },
        (_, index) => `${id}_case${index}`,
      )
}

import {
  evaluateBdd,
  evaluateRuleSet,
  type Node,
  type Partitions,
  property,
  type Resolution,
  readBdd,
  readPartitions,
  readRuleSet,
  type ServiceShape,
  trait,
} from "@smithwright/smithy"
import { difference } from "../difference.ts"
import { loadClean } from "../load-case.ts"
import { type Case, modelSources, sourceOf } from "../manifest.ts"
import { type Suite, unknownExpectation } from "../suite.ts"

/** Services with rules for endpoints, and tests of these as a trait. */
export const endpoints: Suite = { name: "endpoints", check }

const partitionsRole = "partitions"

function check(entry: Case): string | undefined {
  if (entry.expectation.type !== "endpoint-tests") return unknownExpectation(entry)
  const model = loadClean(entry, modelSources(entry, partitionsRole))
  const services = [...model.shapes.values()].filter((shape) => shape.type === "service")
  const tests = services.flatMap((service) => testsOf(service).map((test) => ({ service, test })))
  if (tests.length === 0) return "the model has no tests"
  const partitions = entry.with?.[partitionsRole] === undefined ? undefined : partitionsOf(entry)
  for (const { service, test } of tests) {
    const failure = runTest(service, test, partitions)
    if (failure !== undefined) return `${String(property(test, "documentation"))}: ${failure}`
  }
  return undefined
}

function testsOf(service: ServiceShape): readonly Node[] {
  const tests = property(trait(service, "smithy.rules#endpointTests"), "testCases")
  return Array.isArray(tests) ? tests : []
}

function partitionsOf(entry: Case): Partitions {
  return readPartitions(JSON.parse(sourceOf(entry, partitionsRole).text))
}

function runTest(service: ServiceShape, test: Node, partitions: Partitions | undefined): string | undefined {
  const values = Object(property(test, "params") ?? {})
  const expected = property(test, "expect")
  const resolution = resolve(service, values, partitions)
  const endpoint = property(expected, "endpoint")
  if (endpoint === undefined) return difference(resolution, { error: property(expected, "error") })
  return difference(resolution, { endpoint: { headers: {}, properties: {}, ...Object(endpoint) } })
}

function resolve(service: ServiceShape, values: Record<string, Node>, partitions: Partitions | undefined): Resolution {
  const ruleSet = trait(service, "smithy.rules#endpointRuleSet")
  if (ruleSet !== undefined) return evaluateRuleSet(readRuleSet(ruleSet), values, { partitions })
  return evaluateBdd(readBdd(trait(service, "smithy.rules#endpointBdd") ?? null), values, { partitions })
}

import { findShape, isBoxedMember, isBoxedShape, isNullable, type Model, printAst } from "@smithwright/smithy"
import { difference } from "../difference.ts"
import type { NullabilityExpectation } from "../expectation.ts"
import { loadClean } from "../load-case.ts"
import { type Case, mainSource } from "../manifest.ts"
import { type Suite, unknownExpectation } from "../suite.ts"

/** A member that can be null or not, to clients of either version, however often the model is written and read. */
export const loaderNullability: Suite = { name: "loader-nullability", check }

function check(entry: Case): string | undefined {
  const { expectation } = entry
  if (expectation.type !== "nullability") return unknownExpectation(entry)
  let source = mainSource(entry)
  for (let round = 0; round <= expectation.roundTrips; round++) {
    const model = loadClean(entry, [source])
    const failure = checkMember(model, expectation)
    if (failure !== undefined) return `after ${round} round trips: ${failure}`
    source = { name: "round-trip.json", text: printAst(model) }
  }
  return undefined
}

function checkMember(model: Model, expectation: NullabilityExpectation): string | undefined {
  const member = findShape(model, expectation.member)
  const target = member?.type === "member" && model.shapes.get(member.target)
  if (!target) return `${expectation.member} is no member of the model`
  const found = {
    "v1-box": isBoxedMember(model, member) || isBoxedShape(target),
    "v1-client-zero-value": isNullable(model, member, "clientVersion1"),
    v2: isNullable(model, member, "client"),
  }
  const { type: _, member: __, roundTrips: ___, ...expected } = expectation
  return difference(found, expected)
}

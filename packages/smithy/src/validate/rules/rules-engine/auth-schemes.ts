import type { Expression } from "../../../rules-engine/rule-set.ts"
import type { Finding } from "../../rule.ts"

type Problem = Pick<Finding, "severity" | "message">
type Properties = ReadonlyMap<string, Expression>
type PropertyType = "a string" | "a boolean" | "a list of strings"

/** The types that properties of signatures have. */
const types: ReadonlyMap<string, PropertyType> = new Map([
  ["name", "a string"],
  ["signingName", "a string"],
  ["signingRegion", "a string"],
  ["signingRegionSet", "a list of strings"],
  ["disableDoubleEncoding", "a boolean"],
  ["disableNormalizePath", "a boolean"],
])

const shared = ["name", "signingName", "disableDoubleEncoding", "disableNormalizePath"]

/** What is wrong with the properties of a scheme; those of schemes that nobody knows are not looked at. */
export function schemeProblems(name: string, properties?: Properties): readonly Problem[] {
  if (properties && name === "sigv4") return strictProblems(properties, [...shared, "signingRegion"], [])
  if (properties && name === "sigv4a") {
    return strictProblems(properties, [...shared, "signingRegionSet"], ["signingRegionSet"])
  }
  if (properties && name.startsWith("beta-")) return typeProblems(properties, ["signingName"], ["signingName"])
  if (properties && name.startsWith("sigv4-")) {
    const unsettled: Problem = { severity: "DANGER", message: `What \`${name}\` and the like need may still change` }
    return [unsettled, ...typeProblems(properties, ["signingName"], ["signingName"])]
  }
  return [{ severity: "WARNING", message: `Nothing is known of \`${name}\`, so that it cannot be checked` }]
}

/** Checks properties when there can be no others. */
function strictProblems(properties: Properties, allowed: readonly string[], required: readonly string[]): Problem[] {
  const unknown = [...properties.keys()].filter((name) => !allowed.includes(name))
  return [
    ...unknown.map((name) => error(`There is no \`${name}\` in this scheme, only ${allowed.join(", ")}`)),
    ...typeProblems(properties, allowed, required),
  ]
}

function typeProblems(properties: Properties, names: readonly string[], required: readonly string[]): Problem[] {
  return names.flatMap((name) => {
    const value = properties.get(name)
    const type = types.get(name)
    if (!value) return required.includes(name) ? [error(`\`${name}\`, ${type}, is missing`)] : []
    if (type === "a list of strings") return listProblems(name, value)
    const isRight = type === "a string" ? value.kind === "template" : isBoolean(value)
    return isRight ? [] : [error(`\`${name}\` has to be ${type}`)]
  })
}

function listProblems(name: string, value: Expression): Problem[] {
  if (value.kind !== "list") return [error(`\`${name}\` has to be a list of strings`)]
  if (value.items.length === 0) return [error(`\`${name}\` cannot be empty`)]
  const wrong = value.items.filter(({ kind }) => kind !== "template")
  return wrong.map(() => error(`Each item of \`${name}\` has to be a string`))
}

function isBoolean(value: Expression): boolean {
  return value.kind === "literal" && typeof value.value === "boolean"
}

function error(message: string): Problem {
  return { severity: "ERROR", message }
}

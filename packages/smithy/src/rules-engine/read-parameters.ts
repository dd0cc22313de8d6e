import { allowKeys, booleanOf, entriesOf, itemsOf, optional, type PlacedNode, required, textOf } from "./read-node.ts"
import type { Parameter, ParameterType } from "./rule-set.ts"
import { RulesError } from "./rules-error.ts"

const types: readonly ParameterType[] = ["string", "boolean", "stringArray"]

/** Reads the parameters of rules, in the order of their declaration. */
export function readParameters(placed: PlacedNode): readonly Parameter[] {
  return entriesOf(placed).map(([name, value]) => readParameter(name, value))
}

function readParameter(name: string, placed: PlacedNode): Parameter {
  allowKeys(placed, ["type", "required", "default", "builtIn", "documentation", "deprecated"])
  const type = readType(required(placed, "type"))
  const isRequired = optional(placed, "required")
  const builtIn = optional(placed, "builtIn")
  const documentation = optional(placed, "documentation")
  const standard = optional(placed, "default")
  const parameter = {
    name,
    type,
    required: isRequired !== undefined && booleanOf(isRequired),
    ...(builtIn ? { builtIn: textOf(builtIn) } : {}),
    ...(documentation ? { documentation: textOf(documentation) } : {}),
  }
  if (!standard) return parameter
  if (!parameter.required) {
    throw new RulesError(`The parameter \`${name}\` has a default, so it must be \`required\` as well`, placed.place)
  }
  return { ...parameter, default: readDefault(type, standard) }
}

/** Letter case does not count: the first rule sets wrote `String`. */
function readType(placed: PlacedNode): ParameterType {
  const text = textOf(placed).toLowerCase()
  const type = types.find((candidate) => candidate.toLowerCase() === text)
  if (!type) throw new RulesError(`There is no type \`${text}\` of parameters, only ${types.join(", ")}`, placed.place)
  return type
}

function readDefault(type: ParameterType, placed: PlacedNode): string | boolean | readonly string[] {
  if (type === "string") return textOf(placed)
  return type === "boolean" ? booleanOf(placed) : itemsOf(placed).map(textOf)
}

import { type AnyShape, hasTrait, property, type Shape, trait } from "@smithwright/smithy"
import { ConversionError } from "../../json-schema/conversion-error.ts"
import type { OpenApiSettings } from "./settings.ts"

/** Something in a model that OpenAPI cannot say. */
interface Violation {
  readonly shape: AnyShape
  readonly message: string
  readonly isFatal: boolean
}

/** Fails on what OpenAPI cannot say, or warns of it where the settings let it pass. */
export function checkSupport(
  shapes: Iterable<Shape>,
  settings: OpenApiSettings,
  warn: (message: string) => void,
): void {
  for (const shape of shapes) {
    const members = "members" in shape ? [...shape.members.values()] : []
    for (const { message, isFatal, shape: place } of [shape, ...members].flatMap((each) =>
      violations(each, settings),
    )) {
      if (isFatal) throw new ConversionError(message, place.id)
      warn(message)
    }
  }
}

function violations(shape: AnyShape, settings: OpenApiSettings): Violation[] {
  const found: Violation[] = []
  for (const name of ["endpoint", "hostLabel"]) {
    if (!hasTrait(shape, name)) continue
    const message = `OpenAPI has nothing for @${name} of ${shape.id}. The setting "ignoreUnsupportedTraits" leaves it out.`
    found.push({ shape, message, isFatal: !settings.ignoreUnsupportedTraits })
  }
  if (hasTrait(shape, "httpPrefixHeaders")) {
    const message = `OpenAPI has nothing for @httpPrefixHeaders of ${shape.id}. With "onHttpPrefixHeaders": "WARN" it is left out.`
    found.push({ shape, message, isFatal: settings.onHttpPrefixHeaders === "FAIL" })
  }
  const uri = property(trait(shape, "http"), "uri")
  if (settings.forbidGreedyLabels && typeof uri === "string" && uri.includes("+}")) {
    const message = `${shape.id} has a greedy label, which the setting "forbidGreedyLabels" forbids: ${uri}`
    found.push({ shape, message, isFatal: true })
  }
  return found
}

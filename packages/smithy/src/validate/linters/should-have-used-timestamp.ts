import type { Model } from "../../model/model.ts"
import type { AnyShape, MemberShape } from "../../model/shape.ts"
import { compilePattern } from "../patterns/compile-pattern.ts"
import { allShapes } from "../shapes.ts"
import { linter } from "./linter.ts"
import { ownName } from "./names.ts"

const timeNames = [
  /[Tt]imestamp/,
  /^(?:[Tt]ime|[Dd]ate)(?:[_A-Z].*)?$/,
  /(?:[a-z]T|_[Tt])ime$/,
  /(?:[a-z]D|_[Dd])ate$/,
  /(?:[a-z]A|_[Aa])t$/,
  /(?:[a-z]O|_[Oo])n$/,
  /(?:[a-z]S|_[Ss])ince$/,
]

const simpleTypes: ReadonlySet<string> = new Set([
  ...["string", "byte", "short", "integer", "intEnum", "long", "float", "double", "bigInteger", "bigDecimal"],
])

/** `ShouldHaveUsedTimestamp`: what is named like a time is a timestamp. */
export const shouldHaveUsedTimestamp = linter(
  (options) => {
    const patterns = options.strings("additionalPatterns") ?? []
    const expressions = patterns.map((pattern) => compilePattern(`^(?:${pattern})$`))
    const bad = patterns.find((_, index) => !expressions[index])
    if (bad !== undefined) options.fail(`${JSON.stringify(bad)} is not a regular expression`)
    return [...timeNames, ...expressions.filter((expression) => expression !== undefined)]
  },
  function* (model, patterns) {
    for (const shape of allShapes(model)) {
      const type = wrongType(model, shape)
      const name = ownName(shape)
      if (type === undefined || !patterns.some((pattern) => pattern.test(name))) continue
      const message = `\`${name}\` is named like a time, but is of type ${type}`
      yield { severity: "DANGER", id: "ShouldHaveUsedTimestamp", shape, message }
    }
  },
)

/** The type of what could have been a timestamp, and is not. */
function wrongType(model: Model, shape: AnyShape): string | undefined {
  if (shape.type !== "member") return simpleTypes.has(shape.type) ? shape.type : undefined
  const container = model.shapes.get(shape.container)?.type
  const target = model.shapes.get(shape.target)
  if (!target || (container !== "structure" && container !== "union")) return undefined
  if (target.type === "timestamp" || target.type === "enum") return undefined
  if (target.type !== "structure" && target.type !== "list") return target.type
  const isTime = ({ target: id }: MemberShape) => model.shapes.get(id)?.type === "timestamp"
  return [...target.members.values()].every(isTime) ? undefined : target.type
}

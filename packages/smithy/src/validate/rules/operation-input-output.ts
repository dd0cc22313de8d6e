import type { Model } from "../../model/model.ts"
import { targetLabel } from "../../model/references.ts"
import { relationshipsOf } from "../../model/relationships.ts"
import type { AggregateShape } from "../../model/shape.ts"
import { nameOf } from "../../model/shape-id.ts"
import { shapesWith } from "../../model/trait-index.ts"
import { quoted } from "../names.ts"
import type { Report, Rule } from "../rule.ts"

/** A structure with `@input` or `@output` is that of one operation, named after it, and used nowhere else. */
export const operationInputOutput: Rule = (model, report) => {
  for (const [side, otherSide] of [
    ["input", "output"],
    ["output", "input"],
  ] as const) {
    for (const shape of shapesWith(model, `smithy.api#${side}`)) {
      if (shape.type === "structure") check(model, shape, side, otherSide, report)
    }
  }
}

type Side = "input" | "output"

function check(model: Model, shape: AggregateShape, side: Side, otherSide: Side, report: Report): void {
  const misuse = "OperationInputOutputMisuse"
  const users = relationshipsOf(model).ownTo(shape)
  for (const { from, label } of users) {
    if (label === side && !nameOf(shape.id).startsWith(nameOf(from.id))) {
      const message = `The name of its ${side}, \`${shape.id}\`, should begin with \`${nameOf(from.id)}\``
      report({ severity: "WARNING", id: `OperationInputOutputName.${side}`, shape: from, message })
    } else if (label === otherSide) {
      report({
        severity: "ERROR",
        id: misuse,
        shape: from,
        message: `\`${shape.id}\` has \`@${side}\`, and cannot be an ${otherSide}`,
      })
    } else if (label === targetLabel) {
      report({
        severity: "ERROR",
        id: misuse,
        shape: from,
        message: `\`${shape.id}\` has \`@${side}\`, and members cannot target it`,
      })
    }
  }
  const operations = new Set(users.filter(({ label }) => label === side).map(({ from }) => from.id))
  if (operations.size < 2) return
  const message = `With \`@${side}\` it can be that of one operation only, but it is that of ${quoted(operations)}`
  report({ severity: "ERROR", id: misuse, shape, message })
}

import type { Model } from "../../model/model.ts"
import { nameOf } from "../../model/shape-id.ts"
import type { Finding } from "../rule.ts"
import { linter } from "./linter.ts"

/** `RepeatedShapeName`: members of structures and unions do not begin with the name of their container. */
export const repeatedShapeName = linter(
  (options) => options.flag("exactMatch"),
  (model, isExact) => repetitions(model, "RepeatedShapeName", isExact),
)

/** `StutteredShapeName`: the former name of `RepeatedShapeName`, without options. */
export const stutteredShapeName = linter(
  () => undefined,
  (model) => repetitions(model, "StutteredShapeName", false),
)

function* repetitions(model: Model, id: string, isExact: boolean): Iterable<Finding> {
  for (const container of model.shapes.values()) {
    if (container.type !== "structure" && container.type !== "union") continue
    const name = nameOf(container.id).toLowerCase()
    for (const shape of container.members.values()) {
      const member = shape.name.toLowerCase()
      if (isExact ? member !== name : !member.startsWith(name)) continue
      const message = `The member \`${shape.name}\` repeats the name of its ${container.type} \`${nameOf(container.id)}\``
      yield { severity: "WARNING", id, shape, message }
    }
  }
}

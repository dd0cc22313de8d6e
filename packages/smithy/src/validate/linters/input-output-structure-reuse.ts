import { nameOf } from "../../model/shape-id.ts"
import { hasTrait } from "../../model/traits.ts"
import { allOperations } from "../shapes.ts"
import { linter } from "./linter.ts"

/** `InputOutputStructureReuse`: every operation has an input and an output of its own, marked as such. */
export const inputOutputStructureReuse = linter(
  () => undefined,
  function* (model) {
    for (const operation of allOperations(model)) {
      const operationName = nameOf(operation.id)
      for (const [name, role] of [
        ["input", "Input"],
        ["output", "Output"],
      ] as const) {
        const shape = model.shapes.get(operation[name])
        if (!shape || hasTrait(shape, name)) continue
        const message = `It is the ${name} of \`${operationName}\`, but is not marked with \`@${name}\``
        yield { severity: "WARNING", id: `InputOutputStructureReuse.${role}.${operationName}`, shape, message }
      }
    }
  },
)

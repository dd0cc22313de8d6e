import { hasTrait } from "../../model/traits.ts"
import { allMembers } from "../shapes.ts"
import { linter } from "./linter.ts"

/** `MissingClientOptionalTrait`: members that a service may want to free from `@required` or `@default` say so. */
export const missingClientOptionalTrait = linter(
  (options) => ({
    onAll: options.flag("onRequiredOrDefault"),
    onStructures: options.flag("onRequiredStructureOrUnion"),
  }),
  function* (model, { onAll, onStructures }) {
    for (const shape of allMembers(model)) {
      if (hasTrait(shape, "clientOptional")) continue
      const target = model.shapes.get(shape.target)?.type
      const isAggregate = target === "structure" || target === "union"
      const found = { severity: "DANGER", id: "MissingClientOptionalTrait", shape } as const
      if (onAll && hasTrait(shape, "default")) {
        yield { ...found, message: "A `@default` member must be `@clientOptional` too" }
      }
      if (!hasTrait(shape, "required")) continue
      if (onAll) yield { ...found, message: "A `@required` member must be `@clientOptional` too" }
      else if (onStructures && isAggregate) {
        const reason = `a ${target} has no default value that could take the place of \`@required\` later`
        yield { ...found, message: `The \`@required\` member must be \`@clientOptional\` too: ${reason}` }
      }
    }
  },
)

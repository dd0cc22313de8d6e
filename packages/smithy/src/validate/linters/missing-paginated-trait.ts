import type { Model } from "../../model/model.ts"
import type { AggregateShape } from "../../model/shape.ts"
import { nameOf } from "../../model/shape-id.ts"
import { hasTrait } from "../../model/traits.ts"
import { allOperations } from "../shapes.ts"
import { linter } from "./linter.ts"
import { camelCaseWords } from "./names.ts"
import type { OptionReader } from "./options.ts"

const inputNames = ["maxresults", "maxitems", "pagesize", "limit", "nexttoken", "pagetoken", "token", "marker"]
const outputNames = [
  ...["nexttoken", "pagetoken", "token", "marker", "nextpage"],
  ...["nextpagetoken", "position", "nextmarker", "paginationtoken", "nextpagemarker"],
]

/** `MissingPaginatedTrait`: operations that look as if they had pages say so. */
export const missingPaginatedTrait = linter(
  (options) => ({
    requiring: lowerCase(options, "verbsRequirePagination", ["list", "search"]),
    suggesting: lowerCase(options, "verbsSuggestPagination", ["describe", "get"]),
    inputs: lowerCase(options, "inputMembersRequirePagination", inputNames),
    outputs: lowerCase(options, "outputMembersRequirePagination", outputNames),
  }),
  function* (model, { requiring, suggesting, inputs, outputs }) {
    for (const shape of allOperations(model)) {
      if (hasTrait(shape, "paginated")) continue
      const verb = camelCaseWords(nameOf(shape.id))[0].toLowerCase()
      const input = nameIn(model.shapes.get(shape.input), inputs)
      const output = nameIn(model.shapes.get(shape.output), outputs)
      const reason = requiring.has(verb)
        ? `its verb is \`${verb}\``
        : ((input && `its input has the member \`${input}\``) ?? (output && `its output has the member \`${output}\``))
      const id = "MissingPaginatedTrait"
      if (reason) {
        yield { severity: "DANGER", id, shape, message: `The operation must have the trait \`@paginated\`: ${reason}` }
      } else if (suggesting.has(verb) && hasListMember(model, shape.output)) {
        const message = `The operation should perhaps have the trait \`@paginated\`: its verb is \`${verb}\` and it returns a list`
        yield { severity: "WARNING", id, shape, message }
      }
    }
  },
)

function lowerCase(options: OptionReader, name: string, defaults: readonly string[]): ReadonlySet<string> {
  return new Set((options.strings(name) ?? defaults).map((text) => text.toLowerCase()))
}

function nameIn(shape: { readonly type: string } | AggregateShape | undefined, names: ReadonlySet<string>) {
  if (!shape || !("members" in shape)) return undefined
  return [...shape.members.keys()].find((name) => names.has(name.toLowerCase()))
}

function hasListMember(model: Model, id: string): boolean {
  const output = model.shapes.get(id)
  if (!output || !("members" in output)) return false
  return [...output.members.values()].some(({ target }) => model.shapes.get(target)?.type === "list")
}

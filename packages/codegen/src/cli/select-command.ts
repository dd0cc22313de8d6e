import { namespaceOf, parseSelector, positionAt, SelectorError, select, visible } from "@smithwright/smithy"
import { Command } from "commander"
import { exitStatus } from "./exit-status.ts"
import { pathsHelp, soundModel } from "./model-paths.ts"
import type { Terminal } from "./terminal.ts"

/** `smithwright select`. */
export function selectCommand(terminal: Terminal, finish: (status: number) => void): Command {
  return new Command("select")
    .description("List the shapes that a selector matches, those of the prelude left out")
    .argument("<selector>", 'such as "structure > member [trait|required]"')
    .argument("<paths...>", pathsHelp)
    .option("--json", "print a JSON list of objects with id, type and place")
    .addHelpText("after", "\nExit status: 0, or 1 when the model has errors, or 2 for wrong usage.")
    .action(async (text: string, paths: readonly string[], { json }: { readonly json?: boolean }) => {
      const selector = parse(text)
      if (typeof selector === "string") {
        terminal.complain(visible(selector))
        return finish(exitStatus.usage)
      }
      const model = await soundModel(paths, terminal)
      if (!model) return finish(exitStatus.problem)
      const shapes = [...select(model, selector)].filter(({ id }) => namespaceOf(id) !== "smithy.api")
      if (json) {
        const plain = shapes.map(({ id, type, span }) => {
          return { id, type, ...(span ? { file: span.source.name, ...positionAt(span.source, span.start) } : {}) }
        })
        terminal.print(JSON.stringify(plain))
      } else if (shapes.length > 0) terminal.print(shapes.map(({ id }) => visible(id)).join("\n"))
    })
}

/** A selector, or what is wrong with it. */
function parse(text: string) {
  try {
    return parseSelector(text)
  } catch (error) {
    if (!(error instanceof SelectorError)) throw error
    return `The selector cannot be read: at column ${error.offset + 1}, ${error.message}`
  }
}

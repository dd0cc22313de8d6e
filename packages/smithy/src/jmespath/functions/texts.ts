import { equalNodes } from "../../syntax/equal-nodes.ts"
import { isList, listOf, textOf } from "../values.ts"
import type { FunctionDefinition } from "./function-definition.ts"

function comparing(compare: (text: string, part: string) => boolean): FunctionDefinition {
  return {
    parameters: [["string"], ["string"]],
    result: "boolean",
    call: ({ values: [text, part] }) => compare(textOf(text), textOf(part)),
  }
}

/** Functions over texts (JMESPath specification, "Built-in functions"). */
export const textFunctions: Readonly<Record<string, FunctionDefinition>> = {
  starts_with: comparing((text, part) => text.startsWith(part)),
  ends_with: comparing((text, part) => text.endsWith(part)),
  contains: {
    parameters: [["array", "string"], ["any"]],
    result: "boolean",
    call({ values: [subject = null, wanted = null] }) {
      if (isList(subject)) return subject.some((item) => equalNodes(item, wanted))
      return typeof wanted === "string" && textOf(subject).includes(wanted)
    },
  },
  join: {
    parameters: [["string"], ["array of strings"]],
    result: "string",
    call: ({ values: [glue, texts] }) => listOf(texts).join(textOf(glue)),
  },
}

import { formatIdl, isError } from "@smithwright/smithy"
import { differentLine } from "../different-line.ts"
import { describe } from "../load-case.ts"
import { type Case, mainSource, sourceOf } from "../manifest.ts"
import { type Suite, unknownExpectation } from "../suite.ts"

/** Sources in the official format, letter by letter; formatting what is formatted changes nothing. */
export const formatter: Suite = { name: "formatter", check }

/** The width that the formatter has; no case asks for another. */
const knownWidth = 120

function check(entry: Case): string | undefined {
  const { expectation } = entry
  if (expectation.type !== "format-equals" || expectation.width !== knownWidth) return unknownExpectation(entry)
  const { name, text } = mainSource(entry)
  const formatted = format(name, text)
  const again = differentLine(format(name, formatted), formatted)
  return differentLine(formatted, sourceOf(entry, expectation.expected).text) ?? (again && `formatted again, ${again}`)
}

function format(name: string, source: string): string {
  const { text, diagnostics } = formatIdl({ name, text: source })
  if (text !== undefined) return text
  throw new Error(`is not formatted: ${diagnostics.filter(isError).map(describe)[0]}`)
}

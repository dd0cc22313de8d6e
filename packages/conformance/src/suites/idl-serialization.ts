import { type ComponentOrder, type IdlOptions, printIdl } from "@smithwright/smithy"
import { differentLine } from "../different-line.ts"
import { loadClean } from "../load-case.ts"
import { type Case, mainSource, sourceOf } from "../manifest.ts"
import { type Suite, unknownExpectation } from "../suite.ts"

/** Models written as IDL, letter by letter. */
export const idlSerialization: Suite = { name: "idl-serialization", check }

/** The names of orders in the manifest. */
const orders: ReadonlyMap<unknown, ComponentOrder> = new Map([
  ["PREFERRED", "preferred"],
  ["ALPHABETICAL", "alphabetical"],
  ["SOURCE_LOCATION", "source"],
])

function check(entry: Case): string | undefined {
  const source = mainSource(entry)
  const files = printIdl(loadClean(entry, [source]), readOptions(entry))
  const [written = "", ...others] = files.values()
  if (others.length > 0) return `is written as ${files.size} files`
  return differentLine(written, expectedText(entry))
}

function expectedText(entry: Case): string {
  const { expectation } = entry
  switch (expectation.type) {
    case "idl-serialise-equals-input":
      return mainSource(entry).text
    case "idl-serialise-equals":
      return sourceOf(entry, expectation.expected).text
    default:
      return unknownExpectation(entry)
  }
}

function readOptions({ config = {} }: Case): IdlOptions {
  const { componentOrder, coerceInlineIo, inlineInputSuffix, inlineOutputSuffix, ...unknown } = config
  if (Object.keys(unknown).length > 0) throw new Error(`the suite does not know ${Object.keys(unknown).join(", ")}`)
  const order = orders.get(componentOrder ?? "PREFERRED")
  if (order === undefined) throw new Error(`there is no order ${componentOrder}`)
  const options = { order, coerceInlineIo: coerceInlineIo === true }
  // The printer finds suffixes itself when it is given none.
  if (inlineInputSuffix === undefined && inlineOutputSuffix === undefined) return options
  return { ...options, suffixes: { input: String(inlineInputSuffix), output: String(inlineOutputSuffix) } }
}

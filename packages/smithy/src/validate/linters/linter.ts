import type { Model } from "../../model/model.ts"
import type { ConfiguredCheck } from "../metadata/validator.ts"
import type { Finding } from "../rule.ts"
import { OptionReader } from "./options.ts"

/** A check of names and habits that a model asks for in its metadata: how its options are read, and what it finds. */
export function linter<O>(
  read: (options: OptionReader) => O,
  check: (model: Model, options: O) => Iterable<Finding>,
): ConfiguredCheck {
  return (configuration) => {
    const reader = new OptionReader(configuration)
    const options = read(reader)
    return reader.problem ?? ((model) => [...check(model, options)])
  }
}

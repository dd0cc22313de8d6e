import type { TraitModule } from "../trait-module.ts"

/** Conditions on values that constraint traits cannot state. */
export const smithyContracts: TraitModule = {
  name: "smithy.contracts",
  namespaces: ["smithy.contracts"],
  sources: [
    {
      name: "smithy.contracts.smithy",
      text: `$version: "2.0"

namespace smithy.contracts

/// Conditions that values fulfil, by name.
@trait(selector: ":not(:test(service, operation, resource))")
map conditions {
    key: ConditionName
    value: Condition
}

/// The name of a condition.
@pattern("^[A-Z]+[A-Za-z0-9]*$")
string ConditionName

/// Something that holds for every value.
structure Condition {
    /// A JMESPath expression that is true of values that are right.
    @required
    expression: String

    /// What the condition means, for people.
    @required
    documentation: String
}
`,
    },
  ],
}

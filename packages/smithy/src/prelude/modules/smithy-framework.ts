import type { TraitModule } from "../trait-module.ts"

/** The error of servers that check constraints (Smithy 2.0, "Server validation"). */
export const smithyFramework: TraitModule = {
  name: "smithy.framework",
  namespaces: ["smithy.framework"],
  sources: [
    {
      name: "smithy.framework.smithy",
      text: `$version: "2.0"

namespace smithy.framework

/// The input breaks constraints of the model.
@error("client")
structure ValidationException {
    /// All failures, for people.
    @required
    message: String

    /// Each failure. The same place can occur more than once.
    fieldList: ValidationExceptionFieldList
}

/// One failure.
structure ValidationExceptionField {
    /// Where in the input, as a JSON Pointer.
    @required
    path: String

    /// What is wrong there.
    @required
    message: String
}

/// Failures, in no particular order.
list ValidationExceptionFieldList {
    member: ValidationExceptionField
}
`,
    },
  ],
}

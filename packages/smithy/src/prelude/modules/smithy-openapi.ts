import type { TraitModule } from "../trait-module.ts"

/** Traits that show in OpenAPI documents (Smithy 2.0, "Converting Smithy to OpenAPI"). */
export const smithyOpenapi: TraitModule = {
  name: "smithy.openapi",
  namespaces: ["smithy.openapi"],
  sources: [
    {
      name: "smithy.openapi.smithy",
      text: `$version: "2.0"

namespace smithy.openapi

/// A trait whose values become specification extensions of OpenAPI.
@trait(
    selector: "[trait|trait]"
    breakingChanges: [{ change: "presence" }, { path: "/as", change: "any" }]
)
structure specificationExtension {
    /// The name of the extension. Made from the id of the trait, unless given.
    as: SpecificationExtensionKey
}

@private
@pattern("^x-.+$")
string SpecificationExtensionKey
`,
    },
  ],
}

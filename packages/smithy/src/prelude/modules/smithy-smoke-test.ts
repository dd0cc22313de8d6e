import type { TraitModule } from "../trait-module.ts"

/** Tests against a running service (Smithy 2.0, "Smoke tests"). */
export const smithySmokeTest: TraitModule = {
  name: "smithy.test/smoke",
  namespaces: ["smithy.test"],
  sources: [
    {
      name: "smithy.test/smoke.smithy",
      text: String.raw`$version: "2.0"

namespace smithy.test

/// Calls that show that a service works.
@trait(selector: "operation")
list smokeTests {
    member: SmokeTestCase
}

@private
structure SmokeTestCase {
    /// The name of the test. No two of a service are the same.
    @required
    @pattern("^[A-Za-z_][A-Za-z0-9_]+$")
    id: String

    /// The input.
    params: Document

    /// How the client is configured.
    vendorParams: Document

    /// The structure that vendorParams is an instance of.
    @idRef(failWhenMissing: true)
    vendorParamsShape: String

    /// What should come of it.
    @required
    expect: Expectation

    /// Labels to choose tests by.
    tags: TagList
}

@private
union Expectation {
    /// An output.
    success: Unit

    /// An error.
    failure: FailureExpectation
}

@private
structure FailureExpectation {
    /// Which error. Any, unless given.
    @idRef(failWhenMissing: true, selector: "[trait|error]")
    errorId: String
}

@private
list TagList {
    member: Tag
}

@private
@pattern("^[A-Za-z][A-Za-z0-9_\\-]+$")
string Tag
`,
    },
  ],
}

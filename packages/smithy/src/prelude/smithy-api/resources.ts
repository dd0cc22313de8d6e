import type { Source } from "../../syntax/source.ts"

/** How members relate to resources (Smithy 2.0, "Resource traits"). */
export const resources: Source = {
  name: "smithy.api/resources.smithy",
  text: `$version: "2.0"

namespace smithy.api

/// A resource whose put operation creates, and never replaces.
@trait(selector: "resource:test(-[put]->)")
structure noReplace {}

/// Binds a member to the identifier of a resource that has another name.
@trait(
    selector: "structure > :test(member[trait|required] > string)"
    breakingChanges: [{ change: "remove" }]
)
@length(min: 1)
@notProperty
string resourceIdentifier

/// Binds a member to a property of a resource.
@trait(
    selector: "structure > member"
    conflicts: [resourceIdentifier]
    breakingChanges: [{ change: "remove" }, { change: "update" }]
)
structure property {
    /// The property. The one with the member's name, unless given.
    name: String
}

/// A member that is no property of the resource. On a trait, says so for every member that has the trait.
@trait(
    selector: ":is(operation -[input, output]-> structure > member, [trait|trait])"
    breakingChanges: [{ change: "add" }]
)
@notProperty
structure notProperty {}

/// A member whose structure holds the resource's properties, instead of the input or output itself.
@trait(
    selector: "operation -[input, output]-> structure > member :test(> structure)"
    structurallyExclusive: "member"
    breakingChanges: [{ change: "any" }]
)
@notProperty
structure nestedProperties {}
`,
}

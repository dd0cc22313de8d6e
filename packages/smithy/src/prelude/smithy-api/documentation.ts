import type { Source } from "../../syntax/source.ts"

/** Traits for readers (Smithy 2.0, "Documentation traits"). */
export const documentation: Source = {
  name: "smithy.api/documentation.smithy",
  text: `$version: "2.0"

namespace smithy.api

/// Marks what should no longer be used.
@trait
structure deprecated {
    /// What to use instead, or why it goes.
    message: String

    /// The version or date since when.
    since: String
}

/// Describes a shape, in CommonMark. Comments with three slashes become this trait.
@trait
string documentation

/// Links to further reading, by title.
@trait
@length(min: 1)
map externalDocumentation {
    /// The title of the link.
    key: NonEmptyString

    /// Its URL.
    value: NonEmptyString
}

/// Shows an operation in use: pairs of an input and what comes of it.
@trait(selector: "operation")
list examples {
    member: Example
}

@private
structure Example {
    /// A line that says what the example shows.
    @required
    title: String

    /// More about it, in CommonMark.
    documentation: String

    /// The values of input members, by name.
    input: Document

    /// The values of output members. Excludes an error.
    output: Document

    /// The error that results. Excludes an output.
    error: ExampleError

    /// Lets the input break constraints, to show the error that follows.
    allowConstraintErrors: Boolean
}

@private
structure ExampleError {
    /// Which error.
    @idRef(selector: "structure[trait|error]")
    shapeId: String

    /// The values of its members.
    content: Document
}

/// Keeps a shape out of what is published outside of an organisation.
@trait(
    breakingChanges: [
        {
            change: "remove"
            severity: "WARNING"
            message: "Without @internal, the shape can be seen by everybody."
        }
    ]
)
structure internal {}

/// Advises to set a member, without requiring it.
@trait(selector: "structure > member", conflicts: [required])
structure recommended {
    /// Why.
    reason: String
}

/// Relates a structure or string to resources it refers to.
@trait(selector: ":is(structure, string)")
list references {
    member: Reference
}

@private
structure Reference {
    /// The resource that is referred to.
    @required
    resource: NonEmptyString

    /// Which member holds which identifier of the resource. Members of the same name, unless given.
    ids: NonEmptyStringMap

    /// The service the resource is part of.
    service: NonEmptyString

    /// How the two relate, as a link relation type.
    rel: NonEmptyString
}

/// Marks data that must not appear in logs.
@trait(selector: ":not(:test(service, operation, resource, member))")
structure sensitive {}

/// The version or date in which a shape appeared.
@trait
string since

/// Labels for tools to select shapes by.
@trait
list tags {
    member: String
}

/// A proper name for people, such as that of a service.
@trait
string title

/// Warns that a shape may yet change.
@trait
structure unstable {}
`,
}

import type { Source } from "../../syntax/source.ts"

/** What values have to fulfil (Smithy 2.0, "Constraint traits"). */
export const constraints: Source = {
  name: "smithy.api/constraints.smithy",
  text: `$version: "2.0"

namespace smithy.api

/// The values that a string may have. In Smithy 2.0 an enum shape says this.
// How lists of values may change is checked by code, which can say more about it.
@trait(selector: "string :not(enum)", breakingChanges: [{ change: "presence" }])
@length(min: 1)
@deprecated(message: "Use an enum shape.", since: "2.0")
list enum {
    member: EnumDefinition
}

@private
structure EnumDefinition {
    /// What is sent.
    @required
    value: NonEmptyString

    /// What code calls it.
    name: EnumConstantBodyName

    /// What it means, in CommonMark.
    documentation: String

    /// Labels for tools.
    tags: NonEmptyStringList

    /// Whether it should no longer be used.
    deprecated: Boolean
}

@private
@pattern("^[a-zA-Z_]+[a-zA-Z_0-9]*$")
string EnumConstantBodyName

/// Checks that a string holds the id of a shape. Only useful in values of traits and metadata.
@trait(selector: ":test(string, member > string)")
structure idRef {
    /// What kind of shape it has to be.
    selector: String = "*"

    /// Whether a shape with the id has to exist.
    failWhenMissing: Boolean

    /// What to say when the shape is not as it should be.
    errorMessage: String
}

/// How long a value may be: code points of a string, bytes of a blob, items of a list, entries of a map.
@trait(selector: ":test(list, map, string, blob, member > :is(list, map, string, blob))")
structure length {
    /// The least length. None, unless given.
    min: Long

    /// The greatest length. None, unless given.
    max: Long
}

/// A regular expression that a string matches somewhere. Anchor it to match the whole string.
@trait(
    selector: ":test(string, member > string)"
    breakingChanges: [
        {
            change: "add"
            severity: "WARNING"
            message: "Strings that are in use may not match the new pattern."
        }
        {
            change: "update"
            severity: "NOTE"
            message: "A pattern that matches less than before refuses strings that are in use."
        }
    ]
)
string pattern

/// How small or great a number may be.
@trait(selector: ":test(number, member > number)")
structure range {
    /// The least value. None, unless given.
    min: BigDecimal

    /// The greatest value. None, unless given.
    max: BigDecimal
}

/// A member that has to have a value.
@trait(selector: "structure > member")
structure required {}

/// A list without two equal items.
@trait(
    selector: "list :not(> member ~> :is(float, double, document))"
    conflicts: [sparse]
    breakingChanges: [{ change: "presence", severity: "WARNING" }]
)
structure uniqueItems {}
`,
}

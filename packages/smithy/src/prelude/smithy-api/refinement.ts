import type { Source } from "../../syntax/source.ts"

/** What refines the meaning of a type (Smithy 2.0, "Type refinement traits"). */
export const refinement: Source = {
  name: "smithy.api/refinement.smithy",
  text: `$version: "2.0"

namespace smithy.api

/// A member that may be null. Part of Smithy 1.0, where numbers and booleans had a default.
@trait(
    selector: """
        :test(boolean, byte, short, integer, long, float, double,
        member > :test(boolean, byte, short, integer, long, float, double))"""
)
structure box {}

/// The value of a member that is left out.
@trait(selector: ":is(simpleType, list, map, structure > member :test(> :is(simpleType, list, map)))")
document default

/// Says that a member got its default after the model was published, so that clients may treat it as optional still.
@trait(selector: "structure > member [trait|default]", breakingChanges: [{ change: "remove" }])
structure addedDefault {}

/// Lets clients treat a member as optional, whatever its default or @required say.
@trait(selector: "structure > member")
structure clientOptional {}

/// The value that a member of an enum stands for.
@trait(selector: ":is(enum, intEnum) > member")
@tags(["diff.error.const"])
document enumValue

/// Makes a structure an error, and says whose fault it is.
@trait(selector: "structure", conflicts: [trait], breakingChanges: [{ change: "any" }])
enum error {
    /// The request was wrong.
    CLIENT = "client"

    /// The service failed.
    SERVER = "server"
}

/// Makes a structure the input of one operation, and of nothing else.
@trait(selector: "structure", conflicts: [output, error], breakingChanges: [{ change: "presence" }])
structure input {}

/// Makes a structure the output of one operation, and of nothing else.
@trait(selector: "structure", conflicts: [input, error], breakingChanges: [{ change: "presence" }])
structure output {}

/// What the bytes or text are, as a media type.
@trait(selector: ":is(blob, string)", breakingChanges: [{ change: "remove" }])
string mediaType

/// A list or map that may hold nulls.
@trait(selector: ":is(list, map)", breakingChanges: [{ change: "presence" }])
structure sparse {}
`,
}

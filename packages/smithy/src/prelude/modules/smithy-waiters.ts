import type { TraitModule } from "../trait-module.ts"

/** How clients wait for a state (Smithy 2.0, "Waiters"). */
export const smithyWaiters: TraitModule = {
  name: "smithy.waiters",
  namespaces: ["smithy.waiters"],
  sources: [
    {
      name: "smithy.waiters.smithy",
      text: `$version: "2.0"

namespace smithy.waiters

/// An operation that clients can call until it answers as wanted: waiters, by name.
@trait(selector: "operation :not(-[input, output]-> structure > member > union[trait|streaming])")
@length(min: 1)
map waitable {
    key: WaiterName
    value: Waiter
}

/// The name of a waiter.
@pattern("^[A-Z]+[A-Za-z0-9]*$")
string WaiterName

/// What is waited for, and how patiently.
@private
structure Waiter {
    /// What the waiter is for, in CommonMark.
    documentation: String

    /// What to make of each answer. The first that matches decides; if none does, an answer means to go on and an error
    /// to stop.
    @required
    acceptors: Acceptors

    /// The shortest time between two calls, in seconds.
    minDelay: WaiterDelay = 2

    /// The longest time between two calls, in seconds.
    maxDelay: WaiterDelay = 120

    /// Whether the waiter should no longer be used.
    deprecated: Boolean

    /// Labels for tools.
    tags: NonEmptyStringList
}

/// Seconds between two calls.
@range(min: 1)
integer WaiterDelay

@private
@length(min: 1)
list Acceptors {
    member: Acceptor
}

@private
structure Acceptor {
    /// Where the waiter is then.
    @required
    state: AcceptorState

    /// Which answers it is for.
    @required
    matcher: Matcher

    /// What to tell the user, for people.
    message: String
}

@private
enum AcceptorState {
    /// What was waited for is there.
    SUCCESS = "success"

    /// It will not come.
    FAILURE = "failure"

    /// It may come yet.
    RETRY = "retry"
}

@private
union Matcher {
    /// Looks at the output.
    output: PathMatcher

    /// Looks at input and output, as members of these names.
    inputOutput: PathMatcher

    /// Matches an error by its name or shape id.
    errorType: String

    /// Matches an output if true, and any error if false.
    success: Boolean
}

@private
structure PathMatcher {
    /// A JMESPath expression.
    @required
    path: String

    /// What its result is compared with.
    @required
    expected: String

    /// How.
    @required
    comparator: PathComparator
}

@private
enum PathComparator {
    /// The result is the expected string.
    STRING_EQUALS = "stringEquals"

    /// The result is the expected boolean.
    BOOLEAN_EQUALS = "booleanEquals"

    /// The result is a list, not empty, of nothing but the expected string.
    ALL_STRING_EQUALS = "allStringEquals"

    /// The result is a list that has the expected string in it.
    ANY_STRING_EQUALS = "anyStringEquals"
}

@private
list NonEmptyStringList {
    member: NonEmptyString
}

@private
@length(min: 1)
string NonEmptyString
`,
    },
  ],
}

import type { Source } from "../../syntax/source.ts"

/** How operations behave (Smithy 2.0, "Behavior traits"). */
export const behaviour: Source = {
  name: "smithy.api/behaviour.smithy",
  text: `$version: "2.0"

namespace smithy.api

/// An operation that can be repeated: calling it twice does what calling it once does.
@trait(selector: "operation", conflicts: [readonly], breakingChanges: [{ change: "remove" }])
structure idempotent {
    /// Errors that mean that what should be created is there already.
    exists: IdempotentErrors

    /// Errors that mean that what should be removed is not there any more.
    notFound: IdempotentErrors
}

@private
list IdempotentErrors {
    @idRef(selector: "[trait|error]")
    member: String
}

/// A member by which the service knows a repeated request. Clients fill it in where the user does not.
@trait(
    selector: "structure > :test(member > string)"
    structurallyExclusive: "member"
    breakingChanges: [{ change: "remove" }]
)
@notProperty
structure idempotencyToken {}

/// An operation that changes nothing.
@trait(selector: "operation", conflicts: [idempotent], breakingChanges: [{ change: "remove" }])
structure readonly {}

/// An error after which the same request may be sent again.
@trait(selector: "structure[trait|error]", breakingChanges: [{ change: "remove" }])
structure retryable {
    /// Whether the service asks to be called less often.
    throttling: Boolean
}

/// An operation that answers in pages. On a service, what its operations have in common.
@trait(
    selector: ":is(service, operation)"
    breakingChanges: [
        { change: "remove" }
        { path: "/inputToken", change: "update" }
        { path: "/outputToken", change: "update" }
        { path: "/items", change: "remove" }
        { path: "/items", change: "add", severity: "NOTE" }
        { path: "/items", change: "update", severity: "NOTE" }
        { path: "/pageSize", change: "update" }
        { path: "/pageSize", change: "remove" }
    ]
)
structure paginated {
    /// The input member that says which page is wanted.
    inputToken: NonEmptyString

    /// The path of the output member that says where the next page starts. Absent from the last page.
    outputToken: NonEmptyString

    /// The path of the output member that holds the page: a list or a map.
    items: NonEmptyString

    /// The input member that limits how much a page holds.
    pageSize: NonEmptyString
}

/// An operation that compresses what it sends, where it is long enough.
@trait(
    selector: "operation"
    breakingChanges: [
        {
            change: "remove"
            severity: "DANGER"
            message: "New clients stop compressing requests; older ones go on, so the service has to accept both."
        }
        {
            change: "remove"
            path: "/encodings"
            message: "The trait needs its encodings."
        }
        {
            change: "add"
            severity: "NOTE"
            path: "/encodings/member"
            message: "Clients may now send this encoding, so the service has to accept it from now on."
        }
        {
            change: "remove"
            severity: "DANGER"
            path: "/encodings/member"
            message: "New clients stop using this encoding; older ones go on, so the service has to accept it still."
        }
        {
            change: "update"
            severity: "DANGER"
            path: "/encodings/member"
            message: "Older clients use the encoding that was here before, so the service has to accept it still."
        }
    ]
)
structure requestCompression {
    /// The encodings to choose from, best first.
    @required
    encodings: RequestCompressionEncodingsList
}

// No enum: upper and lower case are the same here.
@private
list RequestCompressionEncodingsList {
    member: String
}

/// An operation whose answer may be long in coming.
@trait(selector: "operation")
@unstable
structure longPoll {
    /// How long a client should wait, in milliseconds.
    @required
    @range(min: 1)
    timeoutMillis: Integer
}
`,
}

import type { Source } from "../../syntax/source.ts"

/** How operations map to HTTP (Smithy 2.0, "HTTP bindings"). */
export const http: Source = {
  name: "smithy.api/http.smithy",
  text: `$version: "2.0"

namespace smithy.api

/// The method, URI and status code of an operation.
@trait(
    selector: "operation"
    breakingChanges: [
        { change: "remove" }
        { path: "/method", change: "update" }
        { path: "/uri", change: "update" }
        { path: "/code", change: "update" }
        {
            path: "/code"
            change: "presence"
            severity: "DANGER"
            message: "Nothing changes only if the code is 200, which it is without being written."
        }
    ]
)
structure http {
    /// The method, such as GET.
    @required
    method: NonEmptyString

    /// The path, with labels in braces, and the constant part of the query string.
    @required
    uri: NonEmptyString

    /// The status code of a success.
    @range(min: 100, max: 999)
    code: Integer = 200
}

/// A member that fills the label of its name in the URI.
@trait(
    selector: "structure > member[trait|required] :test(> :test(string, number, boolean, timestamp))"
    conflicts: [httpHeader, httpQuery, httpPrefixHeaders, httpPayload, httpResponseCode, httpQueryParams]
    breakingChanges: [{ change: "presence" }]
)
structure httpLabel {}

/// A member that is a parameter of the query string, and the name of that parameter.
@trait(
    selector: """
        structure > member
        :test(> :test(string, number, boolean, timestamp),
        > list > member > :test(string, number, boolean, timestamp))"""
    conflicts: [httpLabel, httpHeader, httpPrefixHeaders, httpPayload, httpResponseCode, httpQueryParams]
    breakingChanges: [{ change: "any" }]
)
@length(min: 1)
string httpQuery

/// A map that holds query parameters by name: all that no other member is bound to.
@trait(
    selector: """
        structure > member
        :test(> map > member[id|member=value] > :test(string, list > member > string))"""
    structurallyExclusive: "member"
    conflicts: [httpLabel, httpQuery, httpHeader, httpPayload, httpResponseCode, httpPrefixHeaders]
    breakingChanges: [{ change: "any" }]
)
structure httpQueryParams {}

/// A member that is a header, and the name of that header.
@trait(
    selector: """
        structure > :test(member > :test(boolean, number, string, timestamp,
        list > member > :test(boolean, number, string, timestamp)))"""
    conflicts: [httpLabel, httpQuery, httpPrefixHeaders, httpPayload, httpResponseCode, httpQueryParams]
    breakingChanges: [{ change: "any" }]
)
@length(min: 1)
string httpHeader

/// A map that holds the headers that begin with a prefix, by the rest of their names.
@trait(
    selector: """
        structure > member
        :test(> map :not([trait|sparse]) > member[id|member=value] > string)"""
    structurallyExclusive: "member"
    conflicts: [httpLabel, httpQuery, httpHeader, httpPayload, httpResponseCode, httpQueryParams]
    breakingChanges: [{ change: "any" }]
)
string httpPrefixHeaders

/// The member that is the body.
@trait(
    selector: "structure > member"
    conflicts: [httpLabel, httpQuery, httpHeader, httpPrefixHeaders, httpResponseCode, httpQueryParams]
    structurallyExclusive: "member"
    breakingChanges: [{ change: "presence" }]
)
structure httpPayload {}

/// The status code of an error.
@trait(selector: "structure[trait|error]", breakingChanges: [{ change: "any" }])
integer httpError

/// The member that is the status code, where the operation has to choose it.
@trait(
    selector: "structure :not([trait|input]) > member :test(> integer)"
    structurallyExclusive: "member"
    conflicts: [httpLabel, httpQuery, httpHeader, httpPrefixHeaders, httpPayload, httpQueryParams]
    breakingChanges: [{ change: "any" }]
)
structure httpResponseCode {}

/// Lets pages of other origins call the service from a browser.
@trait(selector: "service", breakingChanges: [{ change: "remove" }])
structure cors {
    /// The origin that may call. Any, unless given.
    origin: NonEmptyString = "*"

    /// Origins that may call, by a name for each.
    origins: NonEmptyStringMap

    /// How long a browser may remember the answer to a preflight request, in seconds.
    maxAge: Integer = 600

    /// Headers of requests that are allowed besides those of the model.
    additionalAllowedHeaders: NonEmptyStringList

    /// Headers of responses that scripts may read besides those of the model.
    additionalExposedHeaders: NonEmptyStringList
}

/// An operation whose requests carry a checksum of the body.
@trait(selector: "operation")
@unstable
structure httpChecksumRequired {}
`,
}

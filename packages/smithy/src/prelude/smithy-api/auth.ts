import type { Source } from "../../syntax/source.ts"

/** How callers prove who they are (Smithy 2.0, "Authentication traits"). */
export const auth: Source = {
  name: "smithy.api/auth.smithy",
  text: `$version: "2.0"

namespace smithy.api

/// Which of the service's authentication schemes can be used, best first.
@trait(selector: ":is(service, operation)")
@uniqueItems
list auth {
    member: AuthTraitReference
}

@private
@idRef(selector: "[trait|authDefinition]")
string AuthTraitReference

/// Makes a trait an authentication scheme.
@trait(selector: "structure[trait|trait]", breakingChanges: [{ change: "presence" }])
structure authDefinition {
    /// Traits that clients have to know to use the scheme.
    traits: TraitShapeIdList
}

/// HTTP's Basic authentication.
@trait(selector: "service", breakingChanges: [{ change: "remove" }])
@authDefinition
@externalDocumentation("RFC 2617": "https://tools.ietf.org/html/rfc2617.html")
structure httpBasicAuth {}

/// HTTP's Digest authentication.
@trait(selector: "service", breakingChanges: [{ change: "remove" }])
@authDefinition
@externalDocumentation("RFC 2617": "https://tools.ietf.org/html/rfc2617.html")
structure httpDigestAuth {}

/// HTTP's Bearer authentication.
@trait(selector: "service", breakingChanges: [{ change: "remove" }])
@authDefinition
@externalDocumentation("RFC 6750": "https://tools.ietf.org/html/rfc6750.html")
structure httpBearerAuth {}

/// A key in a header or in the query string.
@trait(selector: "service", breakingChanges: [{ change: "remove" }])
@authDefinition
structure httpApiKeyAuth {
    /// The name of the header or query parameter.
    @required
    name: NonEmptyString

    /// Where the key goes.
    @required
    in: HttpApiKeyLocations

    /// What stands before the key in a header, as in Authorization headers.
    scheme: NonEmptyString
}

@private
enum HttpApiKeyLocations {
    HEADER = "header"
    QUERY = "query"
}

/// An operation that can be called without authentication, too.
@trait(selector: "operation", breakingChanges: [{ change: "remove" }])
structure optionalAuth {}
`,
}

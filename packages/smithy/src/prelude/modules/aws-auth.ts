import type { TraitModule } from "../trait-module.ts"

/** How callers of AWS services prove who they are (Smithy 2.0, "AWS authentication traits"). */
export const awsAuth: TraitModule = {
  name: "aws.auth",
  namespaces: ["aws.auth"],
  sources: [
    {
      name: "aws.auth.smithy",
      text: `$version: "2.0"

namespace aws.auth

/// Signature Version 4: requests are signed with a key that only the caller and AWS know.
@trait(
    selector: "service"
    breakingChanges: [{ change: "remove", message: "Clients that sign with this scheme would be refused." }]
)
@authDefinition(traits: [unsignedPayload])
@externalDocumentation("Signature Version 4": "https://docs.aws.amazon.com/general/latest/gr/signature-version-4.html")
structure sigv4 {
    /// The name of the service in the credential scope.
    @required
    @length(min: 1)
    @externalDocumentation(
        "String to sign": "https://docs.aws.amazon.com/general/latest/gr/sigv4-create-string-to-sign.html"
    )
    name: String
}

/// Signature Version 4A: an asymmetric signature, which holds in several regions.
@trait(
    selector: "service[trait|aws.auth#sigv4]"
    breakingChanges: [{ change: "remove", message: "Clients that sign with this scheme would be refused." }]
)
@authDefinition(traits: [unsignedPayload])
@externalDocumentation(
    "Signature Version 4": "https://docs.aws.amazon.com/general/latest/gr/signature-version-4.html"
    "Examples": "https://github.com/aws-samples/sigv4a-signing-examples"
)
structure sigv4a {
    /// The name of the service in the credential scope.
    @required
    @length(min: 1)
    @externalDocumentation(
        "String to sign": "https://docs.aws.amazon.com/general/latest/gr/sigv4-create-string-to-sign.html"
    )
    name: String
}

/// An operation whose body is left out of the signature.
@trait(selector: "operation")
structure unsignedPayload {}

/// Tokens of Amazon Cognito user pools.
@trait(selector: "service")
@authDefinition
@internal
@tags(["internal"])
structure cognitoUserPools {
    /// The ARNs of the pools.
    @required
    providerArns: StringList
}

@private
list StringList {
    member: String
}

/// The scopes that a Cognito token has to have for an operation.
@trait(selector: "service[trait|aws.auth#cognitoUserPools] ~> operation")
@internal
@tags(["internal"])
@length(min: 1)
list cognitoUserPoolsScopes {
    member: String
}
`,
    },
  ],
}

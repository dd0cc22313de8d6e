import type { TraitModule } from "../trait-module.ts"

/** The protocols of AWS services (Smithy 2.0, "AWS protocols"). */
export const awsProtocols: TraitModule = {
  name: "aws.protocols",
  namespaces: ["aws.protocols"],
  sources: [
    {
      name: "aws.protocols.smithy",
      text: `$version: "2.0"

namespace aws.protocols

/// JSON in both directions, POST to one path, the operation in a header. Version 1.0.
@trait(selector: "service")
@protocolDefinition(traits: [timestampFormat, cors, endpoint, hostLabel])
structure awsJson1_0 with [HttpConfiguration] {}

/// JSON in both directions, POST to one path, the operation in a header. Version 1.1.
@trait(selector: "service")
@protocolDefinition(traits: [timestampFormat, cors, endpoint, hostLabel])
structure awsJson1_1 with [HttpConfiguration] {}

/// JSON bodies, with the rest of a message bound to HTTP.
@trait(selector: "service")
@protocolDefinition(
    traits: [
        timestampFormat
        cors
        endpoint
        hostLabel
        http
        httpError
        httpHeader
        httpLabel
        httpPayload
        httpPrefixHeaders
        httpQuery
        httpQueryParams
        httpResponseCode
        httpChecksum
        httpChecksumRequired
        jsonName
    ]
)
structure restJson1 with [HttpConfiguration] {}

/// XML bodies, with the rest of a message bound to HTTP.
@trait(selector: "service")
@protocolDefinition(
    traits: [
        timestampFormat
        cors
        endpoint
        hostLabel
        http
        httpError
        httpHeader
        httpLabel
        httpPayload
        httpPrefixHeaders
        httpQuery
        httpQueryParams
        httpResponseCode
        httpChecksum
        httpChecksumRequired
        xmlAttribute
        xmlFlattened
        xmlName
        xmlNamespace
    ]
)
@traitValidators(
    UnsupportedProtocolDocument: {
        selector: "~> member :test(> document)"
        message: "restXml cannot carry documents"
    }
)
@deprecated
structure restXml with [HttpConfiguration] {
    /// Whether errors stand at the root of the response, without an element around them.
    @deprecated
    noErrorWrapping: Boolean
}

/// Forms in requests, XML in responses.
@trait(selector: "service [trait|xmlNamespace]")
@protocolDefinition(
    traits: [
        timestampFormat
        cors
        endpoint
        hostLabel
        awsQueryError
        xmlAttribute
        xmlFlattened
        xmlName
        xmlNamespace
    ]
)
@traitValidators(
    UnsupportedProtocolDocument: {
        selector: "~> member :test(> document)"
        message: "awsQuery cannot carry documents"
    }
)
@deprecated
structure awsQuery {}

/// The code and status of an error under awsQuery.
@trait(selector: "structure [trait|error]", breakingChanges: [{ change: "any" }])
structure awsQueryError {
    /// What identifies the error in responses.
    @required
    code: String

    /// The status code.
    @required
    httpResponseCode: Integer
}

/// A service that spoke awsQuery before, whose clients still expect awsQuery's error codes.
@trait(
    selector: """
        service :test([trait|aws.protocols#awsJson1_0],
                      [trait|smithy.protocols#rpcv2Cbor],
                      [trait|smithy.protocols#rpcv2Json])"""
)
structure awsQueryCompatible {}

/// Forms in requests, XML in responses, as Amazon EC2 has them.
@trait(selector: "service [trait|xmlNamespace]")
@protocolDefinition(
    traits: [
        timestampFormat
        cors
        endpoint
        hostLabel
        ec2QueryName
        xmlAttribute
        xmlFlattened
        xmlName
        xmlNamespace
    ]
)
@traitValidators(
    UnsupportedProtocolDocument: {
        selector: "~> member :test(> document)"
        message: "ec2Query cannot carry documents"
    }
)
@deprecated
structure ec2Query {}

/// The name of a member in ec2Query's requests.
@trait(selector: "structure > member")
@pattern("^[a-zA-Z_][a-zA-Z_0-9-]*$")
string ec2QueryName

@private
@mixin(localTraits: [private])
structure HttpConfiguration {
    /// The versions of HTTP that can be used, best first, by their ALPN names.
    http: StringList

    /// The versions of HTTP that can be used with event streams, best first, by their ALPN names.
    eventStreamHttp: StringList
}

@private
list StringList {
    member: String
}

/// An operation whose requests or responses carry checksums.
@trait(
    selector: "operation"
    breakingChanges: [
        {
            change: "remove"
            severity: "DANGER"
            message: "New clients stop using checksums; older ones go on, so the service has to support them still."
        }
        {
            change: "remove"
            path: "/requestAlgorithmMember"
            severity: "DANGER"
            message: "New clients cannot choose an algorithm any more; older ones do, so the service has to go along."
        }
        {
            change: "remove"
            path: "/requestValidationModeMember"
            severity: "DANGER"
            message: "New clients stop checking responses; older ones ask for it, so the service has to go along."
        }
        {
            change: "remove"
            path: "/responseAlgorithms/member"
            severity: "DANGER"
            message: "New clients stop checking this algorithm; older ones ask for it, so the service has to go along."
        }
    ]
)
@unstable
structure httpChecksum {
    /// The input member that chooses the algorithm for the request.
    requestAlgorithmMember: String

    /// Whether a request has to have a checksum.
    requestChecksumRequired: Boolean

    /// The input member that asks for checksums in the response.
    requestValidationModeMember: String

    /// The algorithms that a client can check in the response.
    responseAlgorithms: ChecksumAlgorithmSet
}

@private
@length(min: 1)
@uniqueItems
list ChecksumAlgorithmSet {
    member: ChecksumAlgorithm
}

@private
enum ChecksumAlgorithm {
    CRC32
    CRC32C
    CRC64NVME
    MD5
    SHA1
    SHA256
    SHA512
    XXHASH64
    XXHASH3
    XXHASH128
}
`,
    },
  ],
}

import type { TraitModule } from "../trait-module.ts"

/** Smithy's own protocols (Smithy 2.0, "Smithy RPC v2"). */
export const smithyProtocols: TraitModule = {
  name: "smithy.protocols",
  namespaces: ["smithy.protocols"],
  sources: [
    {
      name: "smithy.protocols.smithy",
      text: `$version: "2.0"

namespace smithy.protocols

/// Remote calls over HTTP, with service and operation in the path and CBOR bodies.
@trait(selector: "service")
@protocolDefinition(traits: [cors, endpoint, hostLabel, httpError, requestCompression])
@traitValidators(
    "rpcv2Cbor.NoDocuments": {
        selector: "service ~> member :test(> document)"
        message: "Documents have no form in CBOR that all implementations share."
        severity: "DANGER"
    }
)
structure rpcv2Cbor {
    /// The versions of HTTP that can be used, best first, by their ALPN names.
    http: StringList

    /// The versions of HTTP that can be used with event streams, best first, by their ALPN names.
    eventStreamHttp: StringList
}

/// Remote calls over HTTP, with service and operation in the path and JSON bodies.
@trait(selector: "service")
@protocolDefinition(traits: [cors, endpoint, hostLabel, httpError, requestCompression])
structure rpcv2Json {
    /// The versions of HTTP that can be used, best first, by their ALPN names.
    http: StringList

    /// The versions of HTTP that can be used with event streams, best first, by their ALPN names.
    eventStreamHttp: StringList
}

@private
list StringList {
    member: String
}
`,
    },
  ],
}

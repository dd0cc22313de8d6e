$version: "2.0"

namespace example.vault

use aws.auth#sigv4
use aws.protocols#restJson1

/// Answers with who calls.
@restJson1
@sigv4(name: "vault")
@httpBearerAuth
@httpBasicAuth
@httpApiKeyAuth(name: "Authorization", in: "header", scheme: "Key")
@auth([httpBasicAuth, httpBearerAuth, httpApiKeyAuth, sigv4])
service Vault {
    operations: [Ask, AskByBearer, AskByKey, AskOptionally, AskOpenly]
}

@readonly
@http(method: "GET", uri: "/ask")
operation Ask {
    output: Caller
}

@auth([httpBearerAuth, httpBasicAuth])
@readonly
@http(method: "GET", uri: "/bearer")
operation AskByBearer {
    output: Caller
}

@auth([httpApiKeyAuth])
@readonly
@http(method: "GET", uri: "/key")
operation AskByKey {
    input := {
        @httpQuery("note")
        note: String
    }
    output: Caller
}

@auth([httpBearerAuth])
@optionalAuth
@readonly
@http(method: "GET", uri: "/optional")
operation AskOptionally {
    output: Caller
}

@auth([])
@readonly
@http(method: "GET", uri: "/open")
operation AskOpenly {
    output: Caller
}

structure Caller {
    @required
    caller: String
}

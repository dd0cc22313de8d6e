import type { Source } from "../../../syntax/source.ts"

/** Requests and responses. */
export const http: Source = {
  name: "smithy.test/protocol/http.smithy",
  text: `$version: "2.0"

namespace smithy.test

/// Requests that an operation sends and understands.
@trait(selector: "operation")
@length(min: 1)
list httpRequestTests {
    member: HttpRequestTestCase
}

@private
structure HttpRequestTestCase with [HttpRequestMixin] {
    /// The name of the test. No two of a service are the same.
    @required
    @pattern("^[A-Za-z_][A-Za-z0-9_]+$")
    id: String

    /// The protocol it is for.
    @required
    @idRef(selector: "[trait|protocolDefinition]", failWhenMissing: true)
    protocol: String

    /// The authentication scheme it is for.
    @idRef(selector: "[trait|authDefinition]", failWhenMissing: true)
    authScheme: String

    /// The input.
    params: Document

    /// How the client is configured.
    vendorParams: Document

    /// The structure that vendorParams is an instance of.
    @idRef(failWhenMissing: true)
    vendorParamsShape: String

    /// What the test shows, in CommonMark.
    documentation: String

    /// Labels to choose tests by.
    tags: NonEmptyStringList

    /// Who is tested. Both, unless given.
    appliesTo: AppliesTo
}

/// Responses that an operation or error sends and understands.
@trait(selector: ":test(operation, structure[trait|error])")
@length(min: 1)
list httpResponseTests {
    member: HttpResponseTestCase
}

@private
structure HttpResponseTestCase with [HttpResponseMixin] {
    /// The name of the test. No two of a service are the same.
    @required
    @pattern("^[A-Za-z_][A-Za-z0-9_]+$")
    id: String

    /// The protocol it is for.
    @required
    @idRef(selector: "[trait|protocolDefinition]", failWhenMissing: true)
    protocol: String

    /// The authentication scheme it is for.
    @idRef(selector: "[trait|authDefinition]", failWhenMissing: true)
    authScheme: String

    /// The output or error.
    params: Document

    /// How the client is configured.
    vendorParams: Document

    /// The structure that vendorParams is an instance of.
    @idRef(failWhenMissing: true)
    vendorParamsShape: String

    /// What the test shows, in CommonMark.
    documentation: String

    /// Labels to choose tests by.
    tags: NonEmptyStringList

    /// Who is tested. Both, unless given.
    appliesTo: AppliesTo
}

@private
@mixin
structure HttpMessageMixin {
    /// Headers it has, with their values.
    headers: StringMap

    /// Headers it must not have.
    forbidHeaders: StringList

    /// Headers it has to have, whatever their values.
    requireHeaders: StringList

    /// The body. Not looked at, unless given.
    body: String

    /// What the body is, which says how to compare it.
    bodyMediaType: String
}

@private
@mixin
structure HttpRequestMixin with [HttpMessageMixin] {
    /// The method.
    @required
    @length(min: 1)
    method: String

    /// The path, as it is sent.
    @required
    @length(min: 1)
    uri: String

    /// The host that the client is configured with.
    host: String

    /// The host that the request goes to.
    resolvedHost: String

    /// Query parameters it has, as they are sent.
    queryParams: StringList

    /// Query parameters it must not have.
    forbidQueryParams: StringList

    /// Query parameters it has to have, whatever their values.
    requireQueryParams: StringList
}

@private
@mixin
structure HttpResponseMixin with [HttpMessageMixin] {
    /// The status code.
    @required
    @range(min: 100, max: 599)
    code: Integer
}

@private
enum AppliesTo {
    @enumValue("client")
    CLIENT

    @enumValue("server")
    SERVER
}

@private
map StringMap {
    key: String
    value: String
}

@private
list StringList {
    member: String
}

@private
list NonEmptyStringList {
    member: NonEmptyString
}

@private
@length(min: 1)
string NonEmptyString

/// Requests that a server has to refuse.
@trait(selector: "operation")
@length(min: 1)
@unstable
list httpMalformedRequestTests {
    member: HttpMalformedRequestTestCase
}

@private
structure HttpMalformedRequestTestCase {
    /// The name of the test. No two of a service are the same.
    @required
    @pattern("^[A-Za-z_][A-Za-z0-9_]+$")
    id: String

    /// The protocol it is for.
    @required
    @idRef(selector: "[trait|protocolDefinition]", failWhenMissing: true)
    protocol: String

    /// What is sent.
    @required
    request: HttpMalformedRequestDefinition

    /// What has to come back.
    @required
    response: HttpMalformedResponseDefinition

    /// What the test shows, in CommonMark.
    documentation: String

    /// Labels to choose tests by.
    tags: NonEmptyStringList

    /// Values to put into the texts of the test, by name. There is one test for each index.
    testParameters: HttpMalformedRequestTestParametersDefinition
}

@private
structure HttpMalformedRequestDefinition {
    /// The method.
    @required
    @length(min: 1)
    method: String

    /// The path.
    @required
    @length(min: 1)
    uri: String

    /// The host.
    host: String

    /// Query parameters, as they are sent.
    queryParams: StringList

    /// Headers, with their values.
    headers: StringMap

    /// The body.
    body: String

    /// What the body is.
    bodyMediaType: String
}

@private
structure HttpMalformedResponseDefinition {
    /// Headers it has, with their values.
    headers: StringMap

    /// The status code.
    @required
    @range(min: 100, max: 599)
    code: Integer

    /// The body. Not looked at, unless given.
    body: HttpMalformedResponseBodyDefinition
}

@private
structure HttpMalformedResponseBodyDefinition {
    /// What holds for it.
    @required
    assertion: HttpMalformedResponseBodyAssertion

    /// What it is.
    @required
    mediaType: String
}

@private
union HttpMalformedResponseBodyAssertion {
    /// The body.
    contents: String

    /// A regular expression that its message matches.
    messageRegex: String
}

@private
map HttpMalformedRequestTestParametersDefinition {
    key: String
    value: StringList
}
`,
}

import type { TraitModule } from "../trait-module.ts"

/** How a service runs behind Amazon API Gateway (Smithy 2.0, "Amazon API Gateway traits"). */
export const awsApigateway: TraitModule = {
  name: "aws.apigateway",
  namespaces: ["aws.apigateway"],
  sources: [
    {
      name: "aws.apigateway.smithy",
      text: `$version: "2.0"

namespace aws.apigateway

use aws.api#arnReference

/// Where the API key of a request comes from: HEADER or AUTHORIZER.
@trait(selector: "service")
@internal
@tags(["internal"])
@externalDocumentation(
    "API key source": "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-api-key-source.html"
)
string apiKeySource

/// An operation that cannot be called without an API key.
@trait(selector: "operation")
@internal
@tags(["internal"])
structure apiKeyRequired {}

/// The authorizer to use, by its name in @authorizers.
@trait(selector: ":test(service, resource, operation)")
@internal
@tags(["internal"])
string authorizer

/// The authorizers of a service, by name.
@trait(selector: "service")
@internal
@tags(["internal"])
map authorizers {
    key: String
    value: AuthorizerDefinition
}

@private
structure AuthorizerDefinition {
    /// The authentication scheme it implements.
    @required
    @idRef(
        selector: "[trait|authDefinition]"
        failWhenMissing: true
        errorMessage: "The scheme of an authorizer has to be a trait that is an authentication scheme."
    )
    scheme: String

    /// What it gets: token or request.
    type: String

    /// The scheme's name in API Gateway.
    customAuthType: String

    /// The Lambda function that decides.
    uri: String

    /// The role with which the function is called.
    credentials: String

    /// Where in the request the caller's identity is.
    identitySource: String

    /// A regular expression that tokens have to match.
    identityValidationExpression: String

    /// How long a decision is remembered, in seconds.
    resultTtlInSeconds: Integer

    /// The version of the messages to the function.
    authorizerPayloadFormatVersion: PayloadFormatVersion

    /// Whether the function answers with a boolean instead of a policy.
    enableSimpleResponses: Boolean
}

@private
enum PayloadFormatVersion {
    V1_0 = "1.0"
    V2_0 = "2.0"
}

/// What answers requests.
@trait(selector: ":test(service, resource, operation)", conflicts: ["aws.apigateway#mockIntegration"])
@internal
@tags(["internal"])
structure integration {
    /// What kind of backend it is.
    @required
    type: IntegrationType

    /// Its address.
    @required
    uri: Arn

    /// The role with which it is called.
    credentials: IamRoleArn

    /// The HTTP method with which it is called.
    @required
    httpMethod: String

    /// What happens to requests that no template is for.
    passThroughBehavior: PassThroughBehavior

    /// Whether payloads change between text and binary.
    contentHandling: ContentHandling

    /// How long to wait for it, in milliseconds.
    timeoutInMillis: Integer

    /// The VPC link to it.
    connectionId: String

    /// How to reach it.
    connectionType: ConnectionType = "INTERNET"

    /// What cached responses are kept apart by.
    cacheNamespace: String

    /// The version of the messages to it.
    payloadFormatVersion: String

    /// The request parameters that cached responses depend on.
    cacheKeyParameters: StringList

    /// Where its parameters come from.
    requestParameters: RequestParameters

    /// Templates of request payloads, by media type.
    requestTemplates: Templates

    /// What becomes of its responses, by a regular expression of the status code.
    responses: IntegrationResponses

    /// How TLS is used.
    tlsConfig: TlsConfig

    /// Whether responses are streamed or collected.
    responseTransferMode: String

    /// The load balancer behind a VPC link.
    @suppress(["RepeatedShapeName"])
    integrationTarget: String
}

/// Answers requests in API Gateway itself, without a backend.
@trait(selector: ":test(service, resource, operation)", conflicts: ["aws.apigateway#integration"])
@internal
@tags(["internal"])
structure mockIntegration {
    /// What happens to requests that no template is for.
    passThroughBehavior: PassThroughBehavior

    /// Where parameters come from.
    requestParameters: RequestParameters

    /// Templates that choose the response, by media type.
    requestTemplates: Templates

    /// The responses, by a regular expression of the status code.
    responses: IntegrationResponses
}

@private
enum IntegrationType {
    AWS = "aws"
    AWS_PROXY = "aws_proxy"
    HTTP = "http"
    HTTP_PROXY = "http_proxy"
}

@private
@arnReference
string Arn

@private
@arnReference(type: "AWS::IAM::Role")
string IamRoleArn

@private
enum PassThroughBehavior {
    WHEN_NO_TEMPLATES = "when_no_templates"
    WHEN_NO_MATCH = "when_no_match"
    NEVER = "never"
}

@private
enum ContentHandling {
    CONVERT_TO_TEXT
    CONVERT_TO_BINARY
}

@private
enum ConnectionType {
    INTERNET
    VPC_LINK
}

@private
list StringList {
    member: String
}

@private
map RequestParameters {
    key: String
    value: String
}

@private
map ResponseParameters {
    key: String
    value: String
}

@private
map Templates {
    key: String
    value: String
}

@private
map IntegrationResponses {
    key: String
    value: IntegrationResponse
}

@private
structure IntegrationResponse {
    /// The status code of the response.
    statusCode: String

    /// Whether the payload changes between text and binary.
    contentHandling: ContentHandling

    /// Templates of the payload, by media type.
    responseTemplates: Templates

    /// Where the headers come from.
    responseParameters: ResponseParameters
}

@private
structure TlsConfig {
    /// Whether the certificate is not checked.
    insecureSkipVerification: Boolean
}

/// What API Gateway checks of a request: full, params-only or body-only.
@trait(selector: ":test(service, operation)")
@internal
@tags(["internal"])
string requestValidator

/// The responses of API Gateway itself, by their type.
@trait(selector: "service")
@internal
@tags(["internal"])
map gatewayResponses {
    key: String
    value: GatewayResponse
}

@private
structure GatewayResponse {
    /// The status code.
    statusCode: String

    /// Where the headers come from.
    responseParameters: GatewayResponseParameterMap

    /// Templates of the payload, by media type.
    responseTemplates: GatewayResponseTemplateMap
}

@private
map GatewayResponseParameterMap {
    key: String
    value: String
}

@private
map GatewayResponseTemplateMap {
    key: String
    value: String
}

/// How the API can be reached.
@trait(selector: "service")
@internal
@tags(["internal"])
structure endpointConfiguration {
    /// From where.
    @required
    types: EndpointTypes

    /// The VPC endpoints of a private API.
    vpcEndpointIds: VpcEndpointIds

    /// Whether only custom domain names work.
    disableExecuteApiEndpoint: Boolean

    /// Which kinds of IP addresses work.
    ipAddressType: IpAddressType
}

@private
enum EndpointType {
    EDGE
    REGIONAL
    PRIVATE
}

@private
list EndpointTypes {
    member: EndpointType
}

@private
list VpcEndpointIds {
    member: String
}

@private
enum IpAddressType {
    IPV4 = "ipv4"
    DUAL_STACK = "dualstack"
}

/// From how many bytes on payloads are compressed.
@trait(selector: "service")
@internal
@tags(["internal"])
@range(min: 0, max: 10485760)
integer minimumCompressionSize

/// The policy of who may call the API.
@trait(selector: "service")
@internal
@tags(["internal"])
document resourcePolicy

/// Which TLS clients have to speak.
@trait(selector: "service")
@internal
@tags(["internal"])
structure apiTlsPolicy {
    /// The name of a set of protocol versions and ciphers.
    @required
    securityPolicy: String

    /// How strictly the host name is checked.
    endpointAccessMode: EndpointAccessMode
}

@private
enum EndpointAccessMode {
    BASIC
    STRICT
}
`,
    },
  ],
}

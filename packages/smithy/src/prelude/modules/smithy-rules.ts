import type { TraitModule } from "../trait-module.ts"

/** Rules by which clients find endpoints (Smithy 2.0, "Smithy rules engine"). */
export const smithyRules: TraitModule = {
  name: "smithy.rules",
  namespaces: ["smithy.rules"],
  sources: [
    {
      name: "smithy.rules.smithy",
      text: `$version: "2.0"

namespace smithy.rules

/// The rules, as a tree of conditions.
@trait(selector: "service")
@unstable
document endpointRuleSet

/// The rules, compiled to a binary decision diagram.
@trait(selector: "service")
@unstable
structure endpointBdd {
    /// The version of the rules engine.
    @required
    version: String

    /// What the rules depend on, by name.
    @required
    parameters: Parameters

    /// The conditions that nodes refer to by index.
    @required
    conditions: Conditions

    /// The results that nodes refer to by index.
    @required
    results: Results

    /// The node to start from.
    @required
    @range(min: -1)
    root: Integer

    /// How many nodes there are.
    @required
    @range(min: 0)
    nodeCount: Integer

    /// The nodes, as base64: three 32-bit integers each, big-endian, for condition, true and false branch.
    @required
    nodes: String
}

@private
map Parameters {
    key: String
    value: Parameter
}

@private
structure Parameter {
    /// The type of its values.
    @required
    type: ParameterType

    /// Whether it should no longer be used.
    deprecated: Boolean

    /// What it means.
    documentation: String

    /// The value where none is given.
    default: Document

    /// The setting of a client it comes from.
    builtIn: String

    /// Whether it has to have a value.
    required: Boolean
}

/// The types of parameters.
enum ParameterType {
    STRING = "string"
    BOOLEAN = "boolean"
    STRING_ARRAY = "stringArray"
}

@private
list Conditions {
    member: Condition
}

@private
structure Condition {
    /// The function to call.
    @required
    fn: String

    /// Its arguments.
    @required
    argv: DocumentList

    /// The variable that keeps the result.
    assign: String
}

@private
list DocumentList {
    member: Document
}

@private
list Results {
    member: Result
}

@private
structure Result {
    /// Which of the two it is.
    @required
    type: ResultType

    /// What it means.
    documentation: String

    /// The message of an error.
    error: Document

    /// The endpoint.
    endpoint: EndpointObject

    /// Conditions that it has besides.
    conditions: Conditions
}

@private
enum ResultType {
    ENDPOINT = "endpoint"
    ERROR = "error"
}

@private
structure EndpointObject {
    /// Its URL.
    @required
    url: Document

    /// What clients need to know besides, such as authentication schemes.
    properties: EndpointProperties

    /// Headers to send.
    headers: EndpointObjectHeaders
}

@private
map EndpointProperties {
    key: String
    value: Document
}

@private
map EndpointObjectHeaders {
    key: String
    value: DocumentList
}

/// Inputs of the rules, and the endpoints they lead to.
@trait(selector: "service :is([trait|smithy.rules#endpointRuleSet], [trait|smithy.rules#endpointBdd])")
@unstable
structure endpointTests {
    /// The version of this form of tests.
    @required
    version: String

    /// The tests.
    testCases: EndpointTestList
}

@unstable
@private
list EndpointTestList {
    member: EndpointTest
}

@unstable
@private
structure EndpointTest {
    /// What the test shows.
    documentation: String

    /// The parameters, by name.
    params: Document

    /// Calls that lead to these parameters.
    operationInputs: OperationInputs

    /// What should come of it.
    @required
    expect: EndpointTestExpectation
}

@unstable
@private
list OperationInputs {
    member: OperationInput
}

@unstable
@private
structure OperationInput {
    /// The operation to call.
    @required
    operationName: String

    /// Its input.
    operationParams: Document

    /// The settings of the client that have a parameter, by the names of those.
    builtInParams: Document

    /// Other settings of the client.
    clientParams: Document
}

@unstable
@private
union EndpointTestExpectation {
    /// The message of an error.
    error: String

    /// An endpoint.
    endpoint: EndpointExpectation
}

@unstable
@private
structure EndpointExpectation {
    /// Its URL.
    url: String

    /// The headers that are sent.
    headers: EndpointHeaders

    /// What else is known about it.
    properties: Properties
}

@unstable
@private
map EndpointHeaders {
    key: String
    value: EndpointHeaderValue
}

@unstable
@private
list EndpointHeaderValue {
    member: String
}

@unstable
@private
map Properties {
    key: String
    value: Document
}

/// A member that gives a parameter its value.
@trait(selector: "operation -[input]-> structure > member")
@unstable
structure contextParam {
    /// The parameter.
    @required
    name: String
}

/// Parameters that always have the same value for an operation.
@trait(selector: "operation")
@unstable
map staticContextParams {
    key: String
    value: StaticContextParamDefinition
}

@unstable
@private
structure StaticContextParamDefinition {
    /// The value.
    @required
    value: Document
}

/// Parameters whose values are found in the input.
@trait(selector: "operation")
@unstable
map operationContextParams {
    key: String
    value: OperationContextParamDefinition
}

@unstable
@private
structure OperationContextParamDefinition {
    /// Where, as a JMESPath expression.
    @required
    path: String
}

/// Parameters that are settings of the client.
@trait(selector: "service")
@unstable
map clientContextParams {
    key: String
    value: ClientContextParamDefinition
}

@unstable
@private
structure ClientContextParamDefinition {
    /// The type of the setting.
    @required
    type: ShapeType

    /// What it means.
    documentation: String
}

@unstable
@private
enum ShapeType {
    STRING = "string"
    BOOLEAN = "boolean"
}
`,
    },
  ],
}

import type { TraitModule } from "../trait-module.ts"

/** What policies can say about operations and resources (Smithy 2.0, "AWS IAM traits"). */
export const awsIam: TraitModule = {
  name: "aws.iam",
  namespaces: ["aws.iam"],
  sources: [
    {
      name: "aws.iam.smithy",
      text: String.raw`$version: "2.0"

namespace aws.iam

/// What an operation is in policies.
@trait(selector: "operation")
structure iamAction {
    /// The name of the action. That of the operation, unless given.
    name: String

    /// What the action permits.
    documentation: String

    /// The page about it, relative to the service's documentation.
    relativeDocumentation: String

    /// Other actions that a caller has to be permitted, too.
    requiredActions: RequiredActionsList

    /// The resources a policy can limit the action to.
    resources: ActionResources

    /// The resources that the action creates.
    createsResources: ResourceNameList
}

@private
structure ActionResources {
    /// Those that the action always concerns.
    required: ActionResourceMap

    /// Those that it concerns sometimes.
    optional: ActionResourceMap
}

@private
map ActionResourceMap {
    key: ResourceName
    value: ActionResource
}

@private
structure ActionResource {
    /// The condition keys that hold for the resource in this action.
    conditionKeys: ConditionKeysList
}

@private
@uniqueItems
list ConditionKeysList {
    member: String
}

@private
@uniqueItems
list RequiredActionsList {
    member: IamIdentifier
}

@private
@uniqueItems
list ResourceNameList {
    member: ResourceName
}

@private
string ResourceName

/// What a resource is in policies.
@trait(selector: "resource")
structure iamResource {
    /// The name of the resource. That of the shape, unless given.
    name: String

    /// The page about it, relative to the service's documentation.
    relativeDocumentation: String

    /// Whether the condition keys of the resource above do not hold for it.
    disableConditionKeyInheritance: Boolean
}

/// The name of an operation in policies.
@trait(selector: "operation")
@deprecated(since: "2023-11-10", message: "Use the name of @aws.iam#iamAction.")
string actionName

/// What an operation permits, in policies.
@trait(selector: "operation")
@deprecated(since: "2023-11-10", message: "Use the documentation of @aws.iam#iamAction.")
string actionPermissionDescription

/// Other actions that a caller of an operation has to be permitted, too.
@trait(selector: "operation")
@deprecated(since: "2023-11-10", message: "Use the requiredActions of @aws.iam#iamAction.")
list requiredActions {
    member: IamIdentifier
}

/// The condition keys that hold for an operation or resource.
@trait(selector: ":test(resource, operation)")
list conditionKeys {
    member: ConditionKeyName
}

/// The condition key that a member gives a value to.
@trait(selector: "member")
@pattern("^(([A-Za-z0-9][A-Za-z0-9-\\.]{0,62}:)?[^:\\s]+)$")
string conditionKeyValue

/// The condition keys of a service, by name.
@trait(selector: "service")
map defineConditionKeys {
    key: ConditionKeyName
    value: ConditionKeyDefinition
}

@private
structure ConditionKeyDefinition {
    /// What kind of values it has.
    @required
    type: ConditionKeyType

    /// What it means.
    documentation: String

    /// The URL of a page about it.
    externalDocumentation: String

    /// The page about it, relative to the service's documentation.
    relativeDocumentation: String

    /// Whether it always has a value.
    required: Boolean
}

/// A service or resource whose identifiers do not make condition keys.
@trait(selector: ":test(service, resource)")
structure disableConditionKeyInference {}

/// Condition keys whose values the service itself finds out.
@trait(selector: "service")
list serviceResolvedConditionKeys {
    member: ConditionKeyName
}

/// Who may call an operation.
@trait(selector: ":test(service, operation)")
list supportedPrincipalTypes {
    member: PrincipalType
}

@private
@pattern("^(([A-Za-z0-9][A-Za-z0-9-\\.]{0,62}:)?[^:\\s]+)$")
string ConditionKeyName

@private
@pattern("^([A-Za-z0-9][A-Za-z0-9-\\.]{0,62}:[^:]+)$")
string IamIdentifier

@private
enum ConditionKeyType {
    ARN
    ARRAY_OF_ARN = "ArrayOfARN"
    BINARY = "Binary"
    ARRAY_OF_BINARY = "ArrayOfBinary"
    STRING = "String"
    ARRAY_OF_STRING = "ArrayOfString"
    NUMERIC = "Numeric"
    ARRAY_OF_NUMERIC = "ArrayOfNumeric"
    DATE = "Date"
    ARRAY_OF_DATE = "ArrayOfDate"
    BOOL = "Bool"
    ARRAY_OF_BOOL = "ArrayOfBool"
    IP_ADDRESS = "IPAddress"
    ARRAY_OF_IP_ADDRESS = "ArrayOfIPAddress"
}

@private
enum PrincipalType {
    ROOT = "Root"
    IAM_USER = "IAMUser"
    IAM_ROLE = "IAMRole"
    FEDERATED_USER = "FederatedUser"
}
`,
    },
  ],
}

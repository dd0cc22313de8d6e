import type { TraitModule } from "../trait-module.ts"

/** What AWS services say about themselves and their resources (Smithy 2.0, "AWS core specification"). */
export const awsApi: TraitModule = {
  name: "aws.api",
  namespaces: ["aws.api"],
  sources: [
    {
      name: "aws.api.smithy",
      text: String.raw`$version: "2.0"

namespace aws.api

/// How the ARN of a resource is made.
@trait(selector: "resource")
@externalDocumentation("ARNs": "https://docs.aws.amazon.com/general/latest/gr/aws-arns-and-namespaces.html")
structure arn {
    /// The last part of the ARN, with the resource's identifiers as labels in braces. The whole ARN if absolute.
    @required
    template: String

    /// Whether the template is the whole ARN.
    absolute: Boolean

    /// Whether the region is left empty.
    noRegion: Boolean

    /// Whether the account is left empty.
    noAccount: Boolean

    /// What separates the type of the resource from its id.
    resourceDelimiter: ResourceDelimiter

    /// Whether a resource may get an ARN that another one had before.
    reusable: Boolean
}

@private
enum ResourceDelimiter {
    FORWARD_SLASH = "/"
    COLON = ":"
}

/// A string that holds an ARN.
@trait(selector: "string")
structure arnReference {
    /// The CloudFormation type of what it refers to.
    type: String

    /// The resource it refers to, which may be part of another model.
    resource: String

    /// The service of that resource, which may be part of another model.
    service: String
}

/// A stream that is sent in chunks with a signature each, as aws-chunked has it.
@trait(selector: "blob[trait|streaming]", breakingChanges: [{ change: "remove" }])
structure awsChunked {}

/// An operation whose endpoint is asked for before it is called.
@trait(selector: "operation")
structure clientDiscoveredEndpoint {
    /// Whether the operation cannot be called without.
    @required
    required: Boolean
}

/// How a client asks for the endpoints of a service.
@trait(selector: "service")
structure clientEndpointDiscovery {
    /// The operation that answers with endpoints.
    @required
    @idRef(failWhenMissing: true, selector: "operation")
    operation: String

    /// The error that means that an endpoint is out of date.
    @recommended
    @idRef(failWhenMissing: true, selector: "structure[trait|error]")
    error: String
}

/// A member whose value takes part in the choice of the endpoint.
@trait(
    selector: """
        operation[trait|aws.api#clientDiscoveredEndpoint] -[input]->
        structure > :test(member[trait|required] > string)"""
)
structure clientEndpointDiscoveryId {}

/// Creates, reads, changes, removes and lists what a service manages.
@trait(selector: ":test(service, resource, operation)", conflicts: ["aws.api#dataPlane"])
structure controlPlane {}

/// Does the work a service is there for.
@trait(selector: ":test(service, resource, operation)", conflicts: ["aws.api#controlPlane"])
structure dataPlane {}

/// What kind of data a shape holds. It holds for all that the shape contains, too.
@trait(selector: ":test(simpleType, list, structure, union, member)")
enum data {
    /// What the customer's users entrusted to the service.
    CUSTOMER_CONTENT = "content"

    /// Who the customer is, and how to reach them and be paid.
    CUSTOMER_ACCOUNT_INFORMATION = "account"

    /// How the service is configured and used.
    SERVICE_ATTRIBUTES = "usage"

    /// Labels of resources.
    TAG_DATA = "tagging"

    /// Who may do what.
    PERMISSIONS_DATA = "permissions"
}

/// Makes a service an AWS service, and gives it the names it has elsewhere.
@trait(selector: "service")
structure service {
    /// The name of its client in SDKs.
    @required
    sdkId: String

    /// Its name in ARNs.
    arnNamespace: ArnNamespace

    /// Its name in CloudFormation's types.
    cloudFormationName: CloudFormationName

    /// The source of its events in CloudTrail.
    cloudTrailEventSource: String

    /// Its name in the URLs of the SDKs' documentation.
    docId: String

    /// Its name in endpoints.
    endpointPrefix: String

    /// The namespace of its metrics in CloudWatch.
    cloudWatchNamespace: CloudWatchMetricNamespace
}

@private
@pattern("^[a-z0-9.\\-]{1,63}$")
string ArnNamespace

@private
@pattern("^[A-Z][A-Za-z0-9]+$")
string CloudFormationName

@private
@pattern("^[^:].*$")
@length(min: 1, max: 255)
string CloudWatchMetricNamespace

/// A service whose resources can have tags.
@trait(selector: "service")
@unstable
structure tagEnabled {
    /// Whether the service lacks the usual operations for tags.
    disableDefaultOperations: Boolean

    /// The operations for tags, where their names are others.
    apiConfig: TaggableServiceApiConfig
}

/// The operations of a service that deal with tags.
structure TaggableServiceApiConfig {
    /// Adds tags to a resource.
    tagApi: ServiceTagOperationReference

    /// Takes tags from a resource.
    untagApi: ServiceTagOperationReference

    /// Lists the tags of a resource.
    listTagsApi: ServiceTagOperationReference
}

/// An operation that stands directly in a service.
@idRef(failWhenMissing: true, selector: "service > operation")
string ServiceTagOperationReference

/// A resource that can have tags.
@trait(selector: "resource")
@unstable
structure taggable {
    /// The property that holds the tags.
    property: String

    /// The resource's own operations for tags.
    apiConfig: TaggableApiConfig

    /// Whether AWS itself cannot put tags on it.
    disableSystemTags: Boolean
}

/// The operations of a resource that deal with its tags.
structure TaggableApiConfig {
    /// Adds tags.
    @required
    tagApi: TagOperationReference

    /// Takes tags away.
    @required
    untagApi: TagOperationReference

    /// Lists the tags.
    @required
    listTagsApi: TagOperationReference
}

/// An operation that stands in a resource.
@idRef(failWhenMissing: true, selector: "resource > operation")
string TagOperationReference
`,
    },
  ],
}

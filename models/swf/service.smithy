$version: "2.0"

namespace com.amazonaws.swf

use aws.api#service
use aws.auth#sigv4
use aws.iam#defineConditionKeys
use aws.protocols#awsJson1_0

/// Coordinates work across distributed components. This contract covers the one operation that lists workflow
/// executions which have ended.
@title("Amazon Simple Workflow Service")
@service(sdkId: "SWF", arnNamespace: "swf", endpointPrefix: "swf")
@sigv4(name: "swf")
@defineConditionKeys(
    "swf:tagFilter.tag": { type: "String", documentation: "The tag that a request filters by." }
    "swf:typeFilter.name": { type: "String", documentation: "The name of the workflow type that a request filters by." }
    "swf:typeFilter.version": { type: "String", documentation: "The version of that workflow type." }
)
@awsJson1_0
service SimpleWorkflowService {
    version: "2012-01-25"
    operations: [
        ListClosedWorkflowExecutions
    ]
}

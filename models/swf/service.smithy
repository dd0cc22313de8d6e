$version: "2.0"

namespace com.amazonaws.swf

use aws.api#service
use aws.auth#sigv4
use aws.protocols#awsJson1_0

/// Coordinates work across distributed components. This contract covers the one operation that lists workflow
/// executions which have ended.
@title("Amazon Simple Workflow Service")
@service(sdkId: "SWF", arnNamespace: "swf", endpointPrefix: "swf")
@sigv4(name: "swf")
@awsJson1_0
service SimpleWorkflowService {
    version: "2012-01-25"
    operations: [
        ListClosedWorkflowExecutions
    ]
}

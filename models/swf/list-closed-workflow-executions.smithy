$version: "2.0"

namespace com.amazonaws.swf

use aws.iam#conditionKeys
use smithy.framework#ValidationException

/// Lists the closed executions of a domain, newest first, a page at a time.
///
/// Choose the executions by exactly one of `startTimeFilter` and `closeTimeFilter`; the one given is also what the
/// list is ordered by. At most one of `closeStatusFilter`, `executionFilter`, `typeFilter` and `tagFilter` narrows the
/// list further. Results are eventually consistent: a change made just before the call may not show yet.
///
/// Policies may allow or deny the action per domain, and by the condition keys `swf:tagFilter.tag`,
/// `swf:typeFilter.name` and `swf:typeFilter.version`.
@readonly
@conditionKeys(["swf:tagFilter.tag", "swf:typeFilter.name", "swf:typeFilter.version"])
@paginated(
    inputToken: "nextPageToken"
    outputToken: "nextPageToken"
    items: "executionInfos"
    pageSize: "maximumPageSize"
)
operation ListClosedWorkflowExecutions {
    input: ListClosedWorkflowExecutionsInput
    output: ListClosedWorkflowExecutionsOutput
    errors: [
        ValidationException
        OperationNotPermittedFault
        UnknownResourceFault
    ]
}

@input
structure ListClosedWorkflowExecutionsInput {
    /// The domain whose executions are listed.
    @required
    domain: DomainName

    /// Keeps executions that started in this range, ordered by start time. Excludes `closeTimeFilter`.
    startTimeFilter: ExecutionTimeFilter

    /// Keeps executions that closed in this range, ordered by close time. Excludes `startTimeFilter`.
    closeTimeFilter: ExecutionTimeFilter

    /// Keeps executions with this workflow id. Excludes the other three narrowing filters.
    executionFilter: WorkflowExecutionFilter

    /// Keeps executions that closed in this way. Excludes the other three narrowing filters.
    closeStatusFilter: CloseStatusFilter

    /// Keeps executions of this workflow type. Excludes the other three narrowing filters.
    typeFilter: WorkflowTypeFilter

    /// Keeps executions that carry this tag. Excludes the other three narrowing filters.
    tagFilter: TagFilter

    /// The token of the page before. Every other argument must stay as it was. A token lives for 24 hours.
    nextPageToken: PageToken

    /// How many executions a page holds at most. 0, or leaving it out, asks for the largest page.
    maximumPageSize: PageSize

    /// Lists the oldest executions first.
    reverseOrder: Boolean
}

@output
structure ListClosedWorkflowExecutionsOutput {
    /// The executions of this page; empty when none matches.
    @required
    executionInfos: WorkflowExecutionInfoList

    /// Present when there are more pages: pass it to the next call.
    nextPageToken: PageToken
}

/// The caller may not list these executions.
@error("client")
@httpError(400)
structure OperationNotPermittedFault {
    message: String
}

/// The domain does not exist, or no longer does.
@error("client")
@httpError(400)
structure UnknownResourceFault {
    message: String
}

apply ListClosedWorkflowExecutions @examples([
    {
        title: "Closed in 2012 with a tag"
        documentation: "The executions tagged `ricoh-the-dog` that closed in 2012, most recently closed first."
        input: {
            domain: "867530901"
            closeTimeFilter: { oldestDate: 1325376070, latestDate: 1356998399 }
            tagFilter: { tag: "ricoh-the-dog" }
        }
        output: {
            executionInfos: [
                {
                    cancelRequested: false
                    closeStatus: "TIMED_OUT"
                    closeTimestamp: 1326590754.654
                    execution: { runId: "c724e07a-b966-441f-a1c0-4831acbda1cd", workflowId: "20110927-T-1" }
                    executionStatus: "CLOSED"
                    startTimestamp: 1326587154.626
                    tagList: ["music purchase", "digital", "ricoh-the-dog"]
                    workflowType: { name: "customerOrderWorkflow", version: "1.0" }
                }
                {
                    cancelRequested: false
                    closeStatus: "TIMED_OUT"
                    closeTimestamp: 1326586831.628
                    execution: { runId: "f5ebbac6-941c-4342-ad69-dfd2f8be6689", workflowId: "20110927-T-1" }
                    executionStatus: "CLOSED"
                    startTimestamp: 1326585031.619
                    tagList: ["music purchase", "digital", "ricoh-the-dog"]
                    workflowType: { name: "customerOrderWorkflow", version: "1.0" }
                }
                {
                    cancelRequested: false
                    closeStatus: "TIMED_OUT"
                    closeTimestamp: 1326582914.031
                    execution: { runId: "1e536162-f1ea-48b0-85f3-aade88eef2f7", workflowId: "20110927-T-1" }
                    executionStatus: "CLOSED"
                    startTimestamp: 1326581114.02
                    tagList: ["music purchase", "digital", "ricoh-the-dog"]
                    workflowType: { name: "customerOrderWorkflow", version: "1.0" }
                }
            ]
        }
    }
    {
        title: "Unknown domain"
        documentation: "A domain that was never registered."
        input: {
            domain: "nowhere"
            startTimeFilter: { oldestDate: 1325376070 }
        }
        error: {
            shapeId: UnknownResourceFault
            content: { message: "Unknown domain: nowhere" }
        }
    }
])

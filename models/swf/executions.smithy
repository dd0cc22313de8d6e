$version: "2.0"

namespace com.amazonaws.swf

list WorkflowExecutionInfoList {
    member: WorkflowExecutionInfo
}

/// One execution of a workflow.
structure WorkflowExecutionInfo {
    /// The execution's ids.
    @required
    execution: WorkflowExecution

    /// The type of the workflow that ran.
    @required
    workflowType: WorkflowType

    /// When it started.
    @required
    startTimestamp: Timestamp

    /// When it closed.
    closeTimestamp: Timestamp

    /// Whether it is still running.
    @required
    executionStatus: ExecutionStatus

    /// How it closed.
    closeStatus: CloseStatus

    /// The execution that started this one, for a child workflow.
    parent: WorkflowExecution

    /// Its tags.
    tagList: TagList

    /// Whether somebody asked to cancel it.
    cancelRequested: Boolean
}

/// Names one execution: a workflow id may run many times, each with its own run id.
structure WorkflowExecution {
    /// The id the caller gave the workflow.
    @required
    workflowId: WorkflowId

    /// The id the service gave this run.
    @required
    runId: WorkflowRunId
}

/// A workflow type: a name and a version of it.
structure WorkflowType {
    /// The name of the type.
    @required
    name: WorkflowTypeName

    /// The version of the type.
    @required
    version: Version
}

/// How an execution closed.
enum CloseStatus {
    /// It ran to its end.
    COMPLETED

    /// It ended by an error of its own.
    FAILED

    /// It ended after a request to cancel it.
    CANCELED

    /// It was ended from outside, at once.
    TERMINATED

    /// It ended by starting a new execution of itself.
    CONTINUED_AS_NEW

    /// It took longer than it was allowed.
    TIMED_OUT
}

/// Whether an execution is still running.
enum ExecutionStatus {
    /// It is running.
    OPEN

    /// It has ended.
    CLOSED
}

@length(max: 5)
list TagList {
    member: Tag
}

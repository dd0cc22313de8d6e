$version: "2.0"

namespace com.amazonaws.customerprofiles

list WorkflowList {
    member: ListWorkflowsItem
}

/// One workflow of a domain.
structure ListWorkflowsItem {
    /// What kind of workflow it is.
    @required
    WorkflowType: WorkflowType

    /// Its id.
    @required
    WorkflowId: WorkflowId

    /// Where it stands.
    @required
    Status: Status

    /// Where it stands, in words.
    @required
    StatusDescription: StatusDescription

    /// When it was created.
    @required
    CreatedAt: Timestamp

    /// When it last changed.
    @required
    LastUpdatedAt: Timestamp
}

/// Where a workflow stands.
enum Status {
    /// It has yet to start.
    NOT_STARTED

    /// It is running.
    IN_PROGRESS

    /// It ended well.
    COMPLETE

    /// It ended by an error.
    FAILED

    /// It was split into others.
    SPLIT

    /// It is being tried again.
    RETRY

    /// It was cancelled.
    CANCELLED
}

/// The kinds of workflow.
enum WorkflowType {
    /// Imports data through an AppFlow integration.
    APPFLOW_INTEGRATION
}

@length(min: 1, max: 64)
@pattern("^[a-zA-Z0-9_-]+$")
string DomainName

@length(min: 1, max: 255)
string WorkflowId

@length(min: 1, max: 255)
string StatusDescription

@length(min: 1, max: 1024)
string Token

@range(min: 1, max: 100)
integer PageSize

$version: "2.0"

namespace com.amazonaws.swf

/// A range of time. Both ends belong to it.
structure ExecutionTimeFilter {
    /// The earliest time that matches.
    @required
    oldestDate: Timestamp

    /// The latest time that matches. Without it the range has no end.
    latestDate: Timestamp
}

/// Matches executions by workflow id.
structure WorkflowExecutionFilter {
    /// The workflow id to look for.
    @required
    workflowId: WorkflowId
}

/// Matches executions by the way they closed.
structure CloseStatusFilter {
    /// The status to look for.
    @required
    status: CloseStatus
}

/// Matches executions by workflow type.
structure WorkflowTypeFilter {
    /// The name of the type.
    @required
    name: WorkflowTypeName

    /// The version of the type. Without it every version matches.
    version: VersionFilter
}

/// Matches executions by tag.
structure TagFilter {
    /// The tag to look for.
    @required
    tag: Tag
}

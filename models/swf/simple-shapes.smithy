$version: "2.0"

namespace com.amazonaws.swf

@length(min: 1, max: 256)
string DomainName

@length(min: 1, max: 256)
string WorkflowId

@length(min: 1, max: 64)
string WorkflowRunId

@length(min: 1, max: 256)
string WorkflowTypeName

@length(min: 1, max: 64)
string Version

/// A version to filter by; the empty one is allowed here, but no type has it.
@length(max: 64)
string VersionFilter

@length(max: 256)
string Tag

@length(max: 2048)
string PageToken

@range(min: 0, max: 100)
integer PageSize

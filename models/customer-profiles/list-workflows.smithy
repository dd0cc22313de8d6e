$version: "2.0"

namespace com.amazonaws.customerprofiles

/// Lists the workflows of a domain, a page at a time. Every filter that is given must match.
@http(method: "POST", uri: "/domains/{DomainName}/workflows", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", items: "Items", pageSize: "MaxResults")
operation ListWorkflows {
    input: ListWorkflowsInput
    output: ListWorkflowsOutput
    errors: [
        AccessDeniedException
        BadRequestException
        InternalServerException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@input
structure ListWorkflowsInput {
    /// The domain whose workflows are listed.
    @required
    @httpLabel
    DomainName: DomainName

    /// How many workflows a page holds at most.
    @httpQuery("max-results")
    MaxResults: PageSize

    /// The token of the page before.
    @httpQuery("next-token")
    NextToken: Token

    /// Keeps workflows of this type.
    WorkflowType: WorkflowType

    /// Keeps workflows in this state.
    Status: Status

    /// Keeps workflows that started after this time.
    QueryStartDate: Timestamp

    /// Keeps workflows that ended after this time.
    QueryEndDate: Timestamp
}

@output
structure ListWorkflowsOutput {
    /// The workflows of this page.
    Items: WorkflowList

    /// Present when there are more pages: pass it to the next call.
    NextToken: Token
}

apply ListWorkflows @examples([
    {
        title: "Completed imports"
        documentation: "The imports of a domain that are complete."
        input: { DomainName: "example-domain", MaxResults: 1, Status: "COMPLETE" }
        output: {
            Items: [
                {
                    WorkflowType: "APPFLOW_INTEGRATION"
                    WorkflowId: "8b7ae17e1b3c4f0e9d2d6f2b0a4c9e11"
                    Status: "COMPLETE"
                    StatusDescription: "All batches were imported"
                    CreatedAt: 1640995200
                    LastUpdatedAt: 1640998800.5
                }
            ]
            NextToken: "page-2"
        }
    }
    {
        title: "Unknown domain"
        documentation: "A domain that does not exist."
        input: { DomainName: "nowhere" }
        error: {
            shapeId: ResourceNotFoundException
            content: { Message: "Domain nowhere does not exist" }
        }
    }
])

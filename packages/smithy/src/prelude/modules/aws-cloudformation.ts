import type { TraitModule } from "../trait-module.ts"

/** How resources map to CloudFormation (Smithy 2.0, "AWS CloudFormation traits"). */
export const awsCloudformation: TraitModule = {
  name: "aws.cloudformation",
  namespaces: ["aws.cloudformation"],
  sources: [
    {
      name: "aws.cloudformation.smithy",
      text: `$version: "2.0"

namespace aws.cloudformation

/// A resource that CloudFormation can manage.
@trait(selector: "resource", breakingChanges: [{ change: "presence" }])
@unstable
structure cfnResource {
    /// Its name in CloudFormation. That of the shape, unless given.
    name: String

    /// Structures whose members are properties, too.
    additionalSchemas: StructureIdList

    /// The property that identifies the resource, where the identifiers of the model do not.
    @deprecated(message: "The identifiers of the resource make its schema.")
    primaryIdentifier: String
}

@private
list StructureIdList {
    @idRef(failWhenMissing: true, selector: "structure")
    member: String
}

/// A property that identifies the resource as well as its primary identifier does.
@trait(
    selector: "structure > :test(member > string)"
    conflicts: [cfnExcludeProperty]
    breakingChanges: [{ change: "remove" }]
)
@unstable
structure cfnAdditionalIdentifier {}

/// The name of a property, where it is not that of the member.
@trait(selector: "structure > member", breakingChanges: [{ change: "any" }])
@unstable
string cfnName

/// A member that is no property.
@trait(
    selector: "structure > member"
    conflicts: [cfnAdditionalIdentifier, cfnMutability, cfnDefaultValue]
    breakingChanges: [{ change: "add" }]
)
@unstable
structure cfnExcludeProperty {}

/// A property that the service fills in where it is left out.
@trait(
    selector: "resource > operation -[input, output]-> structure > member"
    conflicts: [cfnExcludeProperty]
)
@unstable
structure cfnDefaultValue {}

/// When a property can be set and read, where the operations do not tell.
@trait(selector: "structure > member", conflicts: [cfnExcludeProperty])
@unstable
enum cfnMutability {
    /// Set at creation, changed later, and read.
    FULL = "full"

    /// Set at creation, and read.
    CREATE_AND_READ = "create-and-read"

    /// Set at creation.
    CREATE = "create"

    /// Read.
    READ = "read"

    /// Set at creation and changed later.
    WRITE = "write"
}
`,
    },
  ],
}

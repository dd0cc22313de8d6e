import type { TraitModule } from "../trait-module.ts"

/** What single AWS services do differently (Smithy 2.0, "AWS customizations"). */
export const awsCustomizations: TraitModule = {
  name: "aws.customizations",
  namespaces: ["aws.customizations"],
  sources: [
    {
      name: "aws.customizations.smithy",
      text: `$version: "2.0"

namespace aws.customizations

/// An output of restXml that has no element around it, as one operation of Amazon S3 has it.
@trait(selector: "operation")
structure s3UnwrappedXmlOutput {}
`,
    },
  ],
}

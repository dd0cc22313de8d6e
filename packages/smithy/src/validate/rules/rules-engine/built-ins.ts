import type { Model } from "../../../model/model.ts"

const general = ["SDK::Endpoint"]

const ofAws = [
  ...general,
  "AWS::Region",
  "AWS::UseDualStack",
  "AWS::UseFIPS",
  "AWS::Auth::AccountId",
  "AWS::Auth::AccountIdEndpointMode",
  "AWS::Auth::CredentialScope",
  "AWS::S3::Accelerate",
  "AWS::S3::DisableMultiRegionAccessPoints",
  "AWS::S3::ForcePathStyle",
  "AWS::S3::UseArnRegion",
  "AWS::S3::UseGlobalEndpoint",
  "AWS::S3Control::UseArnRegion",
  "AWS::STS::UseGlobalEndpoint",
]

/** The settings that clients of a model's services have, as far as rules can ask for them. */
export function builtInsOf(model: Model): readonly string[] {
  return isForAws(model) ? ofAws : general
}

/** Whether what Smithy adds to rules for AWS is there: whether the model uses one of AWS's trait modules. */
export function isForAws(model: Model): boolean {
  return ["aws.api#service", "aws.auth#sigv4", "aws.endpoints#endpointsModifier"].some((id) => model.shapes.has(id))
}

import { type TraitModule, traitModules } from "@smithwright/smithy"

/** Which of our modules stands for a trait model of the data folder. */
const names: ReadonlyMap<string, string> = new Map([
  ["smithy-aws-apigateway-traits/aws.apigateway.smithy", "aws.apigateway"],
  ["smithy-aws-cloudformation-traits/aws.cloudformation.smithy", "aws.cloudformation"],
  ["smithy-aws-endpoints/aws.endpoints.smithy", "aws.endpoints"],
  ["smithy-aws-iam-traits/aws.iam.smithy", "aws.iam"],
  ["smithy-aws-smoke-test-model/aws.test.smithy", "aws.test"],
  ["smithy-aws-traits/aws.api.smithy", "aws.api"],
  ["smithy-aws-traits/aws.auth.smithy", "aws.auth"],
  ["smithy-aws-traits/aws.customizations.smithy", "aws.customizations"],
  ["smithy-aws-traits/aws.protocols.smithy", "aws.protocols"],
  ["smithy-contract-traits/contracts.smithy", "smithy.contracts"],
  ["smithy-mqtt-traits/smithy.api.mqtt.smithy", "smithy.mqtt"],
  ["smithy-openapi-traits/smithy.openapi.smithy", "smithy.openapi"],
  ["smithy-protocol-test-traits/smithy.test.smithy", "smithy.test/protocol"],
  ["smithy-protocol-traits/smithy.protocols.rpcv2.smithy", "smithy.protocols"],
  ["smithy-rules-engine/smithy.rules.smithy", "smithy.rules"],
  ["smithy-smoke-test-traits/smithy.test.smithy", "smithy.test/smoke"],
  ["smithy-validation-model/smithy.framework.validation.smithy", "smithy.framework"],
  ["smithy-waiters/waiters.smithy", "smithy.waiters"],
])

/** The modules that stand for trait models, given by their paths in the data folder. */
export function modulesFor(files: readonly string[]): readonly TraitModule[] {
  return files.map((file) => {
    const name = names.get(file.replace(/^traits\//, ""))
    const module = traitModules.find((candidate) => candidate.name === name)
    if (!module) throw new Error(`no trait module stands for ${file}`)
    return module
  })
}

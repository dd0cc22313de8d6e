import { type CheckedObject, checkedObject, list, object, strings } from "./checked-object.ts"

/** Artefacts of Smithy whose traits, validators and formats are built in. */
const builtIn: ReadonlySet<string> = new Set(
  [
    ...["smithy-model", "smithy-build", "smithy-cli", "smithy-linters", "smithy-openapi", "smithy-openapi-traits"],
    ...["smithy-protocol-traits", "smithy-protocol-test-traits", "smithy-smoke-test-traits", "smithy-waiters"],
    ...["smithy-aws-traits", "smithy-aws-iam-traits", "smithy-aws-endpoints", "smithy-aws-smoke-test-model"],
    ...["smithy-aws-apigateway-traits", "smithy-aws-cloudformation-traits", "smithy-mqtt-traits"],
    ...["smithy-rules-engine", "smithy-jmespath", "smithy-validation-model", "smithy-contract-traits"],
  ].map((name) => `software.amazon.smithy:${name}`),
)

/** Checks the `maven` key of a configuration: no dependency is fetched, so each must be one that is built in. */
export function checkDependencies(root: CheckedObject, problems: string[]): void {
  const maven = checkedObject(root.read("maven", object, {}), "maven", ["dependencies", "repositories"], problems)
  // Repositories say where from, which is nothing to us.
  maven.read("repositories", list, [])
  for (const [index, dependency] of maven.read("dependencies", strings, []).entries()) {
    const [group = "", artefact = ""] = dependency.split(":")
    if (builtIn.has(`${group}:${artefact}`)) continue
    const mend = "add the path of its .jar to `imports` instead"
    maven.problem(`dependencies[${index}]`, `is not built in and nothing is fetched: ${mend}`)
  }
}

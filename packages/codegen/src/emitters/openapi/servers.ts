import { type NodeObject, nameOf, property, type ServiceShape } from "@smithwright/smithy"

/** Where a service is found: an AWS service by region, any other wherever the document is served. */
export function servers(service: ServiceShape): readonly NodeObject[] {
  const aws = service.traits.get("aws.api#service")?.value
  if (aws === undefined) return [{ url: "/" }]
  const prefix = property(aws, "endpointPrefix") ?? property(aws, "arnNamespace") ?? nameOf(service.id).toLowerCase()
  return [
    {
      url: `https://${prefix}.{region}.amazonaws.com`,
      variables: { region: { default: "us-east-1", description: "The AWS region" } },
    },
  ]
}

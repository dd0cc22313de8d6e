import { nameOf, type ServiceShape } from "@smithwright/smithy"
import { jsonForms } from "../../../json-schema/json-form.ts"
import type { Protocol } from "../context.ts"
import { rpcProtocol } from "./rpc.ts"

/**
 * `aws.protocols#awsJson1_0` and `awsJson1_1`. On the wire every operation is a POST to `/` and the header
 * `X-Amz-Target` chooses; OpenAPI chooses by path, so the target stands there.
 */
function awsJson(version: "1.0" | "1.1"): Protocol {
  const target = (service: ServiceShape, operation: string) => `${nameOf(service.id)}.${operation}`
  return rpcProtocol({
    id: `aws.protocols#awsJson${version.replace(".", "_")}`,
    mediaType: `application/x-amz-json-${version}`,
    defaults: jsonForms["aws.protocols#awsJson1_0"],
    path: (service, operation) => `/${target(service, operation)}`,
    header: (service, operation) => ["X-Amz-Target", target(service, operation)],
  })
}

export const awsJson1_0 = awsJson("1.0")
export const awsJson1_1 = awsJson("1.1")

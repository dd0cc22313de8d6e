import type { Rule } from "../../rule.ts"
import { arnTemplate } from "./arn-template.ts"
import { arnTrait } from "./arn-trait.ts"
import { clientEndpointDiscovery } from "./client-endpoint-discovery.ts"
import { cloudWatchNamespace } from "./cloud-watch-namespace.ts"
import { errorRename } from "./error-rename.ts"
import { eventSource } from "./event-source.ts"
import { httpChecksumTrait } from "./http-checksum-trait.ts"
import { protocolHttp } from "./protocol-http.ts"
import { protocolHttpPayload } from "./protocol-http-payload.ts"
import { queryErrorCode } from "./query-error-code.ts"
import { sdkServiceId } from "./sdk-service-id.ts"
import { sigv4Traits } from "./sigv4-traits.ts"
import { serviceTagging } from "./tagging/service-tagging.ts"
import { tagEnabledService } from "./tagging/tag-enabled-service.ts"
import { tagResourcePropertyName } from "./tagging/tag-resource-property-name.ts"
import { tagResourcePropertyType } from "./tagging/tag-resource-property-type.ts"
import { taggableResource } from "./tagging/taggable-resource.ts"

/** What `aws.api`, `aws.auth` and `aws.protocols` ask for. A new rule is a file and a line here. */
export const awsRules: readonly Rule[] = [
  arnTemplate,
  arnTrait,
  clientEndpointDiscovery,
  cloudWatchNamespace,
  errorRename,
  eventSource,
  httpChecksumTrait,
  protocolHttp,
  protocolHttpPayload,
  queryErrorCode,
  sdkServiceId,
  serviceTagging,
  sigv4Traits,
  tagEnabledService,
  taggableResource,
  tagResourcePropertyName,
  tagResourcePropertyType,
]

export { type ExceptionOptionType, ServiceException } from "@smithy/core/client"
export type { HttpHandlerOptions, MetadataBearer, Paginator, StreamingBlobPayloadOutputTypes } from "@smithy/types"
export type { AuthScheme, Identities, LoginIdentity } from "./auth/auth-scheme.ts"
export { httpApiKeyAuth, httpBasicAuth, httpBearerAuth } from "./auth/http-auth.ts"
export { sigV4 } from "./auth/sig-v4.ts"
export type { ClientConfiguration, ResolvedClientConfiguration } from "./client-configuration.ts"
export { type CommandClass, type CommandFeature, commandClass, type ServiceCommand } from "./command-class.ts"
export { contentMd5 } from "./content-md5.ts"
export { type PaginatedMembers, type PaginationConfiguration, paginate } from "./paginate.ts"
export { requestCompression } from "./request-compression.ts"
export { ServiceClient } from "./service-client.ts"
export type {
  ErrorClass,
  ErrorEntry,
  ProtocolClass,
  ProtocolSettings,
  ServiceDescription,
} from "./service-description.ts"

import { NoOpLogger } from "@smithy/core/client"
import { resolveRegionConfig } from "@smithy/core/config"
import { resolveEndpointConfig } from "@smithy/core/endpoints"
import { parseUrl } from "@smithy/core/protocols"
import { resolveRetryConfig } from "@smithy/core/retry"
import { fromBase64, fromUtf8, toBase64, toUtf8 } from "@smithy/core/serde"
import { platform } from "#platform"
import type { Identities } from "./auth/auth-scheme.ts"
import { resolveIdentities } from "./auth/authentication.ts"
import type { ClientConfiguration } from "./client-configuration.ts"
import { checkEndpoint, endpointProvider } from "./endpoint.ts"
import { errorRegistry } from "./error-registry.ts"
import { compressionConfiguration } from "./request-compression.ts"
import type { ServiceDescription } from "./service-description.ts"

/** Everything that the middleware of a client reads: what was given, and the platform's defaults for the rest. */
export function resolveConfiguration(service: ServiceDescription, given: ClientConfiguration & Identities) {
  const { clientName } = service
  if (given.endpoint !== undefined) checkEndpoint(given.endpoint, clientName)
  const configuration = {
    serviceId: service.sdkId,
    apiVersion: service.version,
    logger: given.logger ?? new NoOpLogger(),
    requestHandler: platform.requestHandler(given.requestHandler, service.http2),
    protocol: new service.protocol({
      defaultNamespace: service.namespace,
      serviceTarget: service.name,
      awsQueryCompatible: service.queryCompatible ?? false,
      errorTypeRegistries: [errorRegistry(service)],
    }),
    region: given.region ?? platform.region(clientName),
    ...(given.endpoint !== undefined && { endpoint: given.endpoint }),
    endpointProvider: endpointProvider(service),
    maxAttempts: given.maxAttempts ?? platform.maxAttempts(),
    retryMode: given.retryMode ?? platform.retryMode(),
    credentialDefaultProvider: (init: object) => platform.credentials(clientName, init),
    ...compressionConfiguration(given),
    urlParser: parseUrl,
    streamCollector: platform.streamCollector,
    base64Decoder: fromBase64,
    base64Encoder: toBase64,
    utf8Decoder: fromUtf8,
    utf8Encoder: toUtf8,
    disableHostPrefix: false,
  }
  const resolved = resolveEndpointConfig(resolveRegionConfig(resolveRetryConfig(configuration)))
  return Object.assign(resolved, resolveIdentities(service, given, resolved))
}

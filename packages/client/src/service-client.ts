import { getHostHeaderPlugin, getLoggerPlugin } from "@aws-sdk/core/client"
import { Client } from "@smithy/core/client"
import { getEndpointPlugin } from "@smithy/core/endpoints"
import { getContentLengthPlugin } from "@smithy/core/protocols"
import { getRetryPlugin } from "@smithy/core/retry"
import { getSchemaSerdePlugin } from "@smithy/core/schema"
import { calculateBodyLength } from "@smithy/core/serde"
import type { HttpHandlerOptions, MetadataBearer, Pluggable } from "@smithy/types"
import { platform } from "#platform"
import type { ClientConfiguration, ResolvedClientConfiguration } from "./client-configuration.ts"
import { endpointInstructions } from "./endpoint.ts"
import { resolveConfiguration } from "./resolve-configuration.ts"
import type { ServiceDescription } from "./service-description.ts"
import { signingPlugins } from "./signing.ts"
import { userAgentPlugin } from "./user-agent.ts"

/**
 * Sends the commands of a service. Generated clients extend it with their service's description; the middleware is the
 * AWS SDK's.
 */
export class ServiceClient<Input extends object, Output extends MetadataBearer> extends Client<
  HttpHandlerOptions,
  Input,
  Output,
  ResolvedClientConfiguration
> {
  constructor(service: ServiceDescription, configuration: ClientConfiguration) {
    const resolved = resolveConfiguration(service, configuration)
    super(resolved)
    const plugins: Pluggable<Input, Output>[] = [
      getSchemaSerdePlugin(resolved),
      getEndpointPlugin(resolved, endpointInstructions(service, resolved.endpoint)),
      getRetryPlugin(resolved),
      getContentLengthPlugin({ bodyLengthChecker: calculateBodyLength }),
      getHostHeaderPlugin(resolved),
      getLoggerPlugin(resolved),
      ...(platform.userAgent ? [userAgentPlugin<Input, Output>(platform.userAgent)] : []),
      ...(service.signingName ? signingPlugins<Input, Output>(resolved) : []),
    ]
    for (const plugin of plugins) this.middlewareStack.use(plugin)
  }
}

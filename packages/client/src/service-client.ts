import { getHostHeaderPlugin, getLoggerPlugin } from "@aws-sdk/core/client"
import { Client } from "@smithy/core/client"
import { getEndpointPlugin } from "@smithy/core/endpoints"
import { getContentLengthPlugin } from "@smithy/core/protocols"
import { getRetryPlugin } from "@smithy/core/retry"
import { getSchemaSerdePlugin } from "@smithy/core/schema"
import { calculateBodyLength } from "@smithy/core/serde"
import type { HttpHandlerOptions, MetadataBearer, MiddlewareStack, Pluggable } from "@smithy/types"
import { platform } from "#platform"
import type { Identities } from "./auth/auth-scheme.ts"
import { authenticationPlugins } from "./auth/authentication.ts"
import type { ClientConfiguration, ResolvedClientConfiguration } from "./client-configuration.ts"
import type { ServiceCommand } from "./command-class.ts"
import { contractValuesPlugin } from "./contract-values.ts"
import { endpointInstructions } from "./endpoint.ts"
import { protocolHeaderPlugin } from "./protocol-header.ts"
import { resolveConfiguration } from "./resolve-configuration.ts"
import type { ServiceDescription } from "./service-description.ts"
import { unsetUnionPlugin } from "./unset-union.ts"
import { userAgentPlugin } from "./user-agent.ts"

/**
 * Sends the commands of a service. Generated clients extend it with their service's description. It is the AWS SDK's
 * client with its middleware, behind types that are short to read.
 */
export class ServiceClient<Input extends object, Output extends MetadataBearer> {
  readonly #client: Client<HttpHandlerOptions, Input, Output, ResolvedClientConfiguration>

  constructor(service: ServiceDescription, configuration: ClientConfiguration & Identities) {
    const resolved = resolveConfiguration(service, configuration)
    this.#client = new Client(resolved)
    const plugins: Pluggable<Input, Output>[] = [
      contractValuesPlugin<Input, Output>(service),
      getSchemaSerdePlugin(resolved),
      getEndpointPlugin(resolved, endpointInstructions(service, resolved.endpoint)),
      getRetryPlugin(resolved),
      getContentLengthPlugin({ bodyLengthChecker: calculateBodyLength }),
      getHostHeaderPlugin(resolved),
      getLoggerPlugin(resolved),
      ...(resolved.protocol.getShapeId() === "smithy.protocols#rpcv2Cbor"
        ? [protocolHeaderPlugin<Input, Output>()]
        : []),
      ...(resolved.protocol.getShapeId() === "aws.protocols#restJson1" ? [unsetUnionPlugin<Input, Output>()] : []),
      ...(platform.streamsPlugin ? [platform.streamsPlugin<Input, Output>()] : []),
      ...(platform.userAgent ? [userAgentPlugin<Input, Output>(platform.userAgent)] : []),
      ...authenticationPlugins<Input, Output>(service, configuration, resolved),
    ]
    for (const plugin of plugins) this.middlewareStack.use(plugin)
  }

  /** The configuration, with what was not given found out. */
  get config(): ResolvedClientConfiguration {
    return this.#client.config
  }

  /** What requests and answers go through. Middleware that is added sees every command that is sent from then on. */
  get middlewareStack(): MiddlewareStack<Input, Output> {
    return this.#client.middlewareStack
  }

  /**
   * Sends a command and answers with its output. Rejects with the error that the service answered with, which is an
   * instance of its class, or with what kept the request from being sent or the answer from being read.
   *
   * @param options `abortSignal` to give up. `requestTimeout`, in milliseconds, does so too, but not with Node's HTTP/1.1
   *   unless the request handler has `throwOnRequestTimeout`
   */
  send<I extends Input, O extends Output>(command: ServiceCommand<I, O>, options?: HttpHandlerOptions): Promise<O> {
    return this.#client.send(command, options)
  }

  /** Closes the connections. On Node an open one can keep the process alive for a while. */
  destroy(): void {
    this.#client.destroy()
  }
}

import { Command, type CommandImpl } from "@smithy/core/client"
import type { MetadataBearer, Pluggable, StaticOperationSchema } from "@smithy/types"
import type { ResolvedClientConfiguration } from "./client-configuration.ts"
import type { EventSigningConfiguration } from "./event-streams/sign-events/sign-events.ts"
import type { CompressionConfiguration } from "./request-compression.ts"
import type { ServiceDescription } from "./service-description.ts"

/** A call of an operation, to be sent by the client of its service. */
export interface ServiceCommand<Input extends object, Output extends MetadataBearer>
  extends CommandImpl<Input, Output, ResolvedClientConfiguration> {}

export type CommandClass<Input extends object, Output extends MetadataBearer> = new (
  input: Input,
) => ServiceCommand<Input, Output>

/** What a trait of an operation adds to its command: made by `requestCompression`, `contentMd5` or `eventStream`. */
export interface CommandFeature {
  /** The sides that have events. */
  readonly events?: { readonly input?: true; readonly output?: true }
  plugins(
    service: ServiceDescription,
    configuration: EventSigningConfiguration & CompressionConfiguration,
  ): Pluggable<object, MetadataBearer>[]
}

/** The class that the command of an operation extends. */
export function commandClass<Input extends object, Output extends MetadataBearer>(
  service: ServiceDescription,
  schema: StaticOperationSchema,
  ...features: readonly CommandFeature[]
): CommandClass<Input, Output> {
  const operation = schema[2]
  const events = features.find((feature) => feature.events)?.events
  return Command.classBuilder<Input, Output, ResolvedClientConfiguration>()
    .s(service.name, operation, events && { eventStream: events })
    .m((_command, _stack, configuration) => features.flatMap((feature) => feature.plugins(service, configuration)))
    .n(service.clientName, `${operation}Command`)
    .sc(schema)
    .build()
}

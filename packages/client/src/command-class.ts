import { Command, type CommandImpl } from "@smithy/core/client"
import type { MetadataBearer, Pluggable, StaticOperationSchema } from "@smithy/types"
import type { ResolvedClientConfiguration } from "./client-configuration.ts"
import type { EventSigningConfiguration } from "./event-streams/sign-events/sign-events.ts"
import type { ServiceDescription } from "./service-description.ts"

/** A call of an operation, to be sent by the client of its service. */
export interface ServiceCommand<Input extends object, Output extends MetadataBearer>
  extends CommandImpl<Input, Output, ResolvedClientConfiguration> {}

export type CommandClass<Input extends object, Output extends MetadataBearer> = new (
  input: Input,
) => ServiceCommand<Input, Output>

/** What a command needs when its input or output has events: made by `eventStream` of `@smithwright/client/event-streams`. */
export interface CommandEventStream {
  readonly directions: { readonly input?: true; readonly output?: true }
  plugins(service: ServiceDescription, configuration: EventSigningConfiguration): Pluggable<object, MetadataBearer>[]
}

/** The class that the command of an operation extends. */
export function commandClass<Input extends object, Output extends MetadataBearer>(
  service: ServiceDescription,
  schema: StaticOperationSchema,
  eventStream?: CommandEventStream,
): CommandClass<Input, Output> {
  const operation = schema[2]
  return Command.classBuilder<Input, Output, ResolvedClientConfiguration>()
    .s(service.name, operation, eventStream && { eventStream: eventStream.directions })
    .m((_command, _stack, configuration) => eventStream?.plugins(service, configuration) ?? [])
    .n(service.clientName, `${operation}Command`)
    .sc(schema)
    .build()
}

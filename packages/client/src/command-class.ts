import { Command, type CommandImpl } from "@smithy/core/client"
import type { MetadataBearer, StaticOperationSchema } from "@smithy/types"
import type { ResolvedClientConfiguration } from "./client-configuration.ts"
import type { ServiceDescription } from "./service-description.ts"

/** A call of an operation, to be sent by the client of its service. */
export interface ServiceCommand<Input extends object, Output extends MetadataBearer>
  extends CommandImpl<Input, Output, ResolvedClientConfiguration> {}

export type CommandClass<Input extends object, Output extends MetadataBearer> = new (
  input: Input,
) => ServiceCommand<Input, Output>

/** The class that the command of an operation extends. */
export function commandClass<Input extends object, Output extends MetadataBearer>(
  service: ServiceDescription,
  schema: StaticOperationSchema,
): CommandClass<Input, Output> {
  const operation = schema[2]
  return Command.classBuilder<Input, Output, ResolvedClientConfiguration>()
    .s(service.name, operation)
    .n(service.clientName, `${operation}Command`)
    .sc(schema)
    .build()
}

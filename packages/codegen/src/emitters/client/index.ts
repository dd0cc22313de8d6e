import { contractModules } from "../../framework/contract-symbols.ts"
import type { Emitter } from "../../framework/emitter.ts"
import { settingsReader } from "../../json-schema/settings-reader.ts"
import { clientFile } from "./client-file.ts"
import { clientService } from "./client-service.ts"
import { commandsFile } from "./commands-file.ts"
import { errorsFile } from "./errors-file.ts"
import { indexFile } from "./index-file.ts"
import { limitsOf } from "./limits.ts"
import { paginatorsFile } from "./paginators-file.ts"
import { serviceFile } from "./service-file.ts"

/** A client with the face of the AWS SDK's. What it does is in its runtime; the files are data and thin classes. */
export const clientEmitter: Emitter = {
  name: "typescript-client",
  emit({ model, service, contract, settings, warn }) {
    for (const limit of limitsOf(model, service)) warn(limit)
    const modules = contractModules(contract, settingsReader(this.name, settings).boolean("relativeImports", false))
    const client = clientService(model, service, modules)
    const isPaginated = client.operations.some(({ paginator }) => paginator)
    return [
      clientFile(client),
      commandsFile(client),
      errorsFile(client),
      indexFile(client, modules),
      ...(isPaginated ? [paginatorsFile(client)] : []),
      serviceFile(client),
    ]
  },
}

import { contractModules } from "../../framework/contract-symbols.ts"
import type { Emitter } from "../../framework/emitter.ts"
import { generatedHeader } from "../../framework/source-file.ts"
import { settingsReader } from "../../json-schema/settings-reader.ts"
import { definitionFile } from "./definition-file.ts"
import { errorsFile } from "./errors-file.ts"
import { factoryFile } from "./factory-file.ts"
import { jsonInputFile } from "./json-input-file.ts"
import { jsonOutputFile } from "./json-output-file.ts"
import { serverService } from "./server-service.ts"

const index = `${generatedHeader}\n\nexport * from "./errors.ts"\nexport * from "./service.ts"\n`

/**
 * A server stub: a factory that takes typed handlers. What it does is in its runtime; the files are data and types, but
 * for those that read and write JSON, which are there to be fast.
 */
export const serverEmitter: Emitter = {
  name: "typescript-server",
  emit({ model, service, contract, settings }) {
    const reader = settingsReader(this.name, settings)
    const modules = contractModules(contract, reader.boolean("relativeImports", false))
    const server = serverService(model, service, modules, reader.string("validationException"))
    const [input, output] = [jsonInputFile(model, server), jsonOutputFile(model, server)]
    return [
      definitionFile(server, { hasReaders: input !== undefined, hasConverters: output !== undefined }),
      errorsFile(server),
      { path: "index.ts", text: index },
      ...(input ? [input] : []),
      ...(output ? [output] : []),
      factoryFile(server),
    ]
  },
}

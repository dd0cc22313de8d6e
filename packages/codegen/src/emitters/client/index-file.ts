import type { ContractModules } from "../../framework/contract-symbols.ts"
import type { GeneratedFile } from "../../framework/emitter.ts"
import { stringLiteral } from "../../framework/literal.ts"
import { createSourceFile } from "../../framework/source-file.ts"
import type { ClientService } from "./client-service.ts"

/**
 * `index.ts`: the client and the types of its contract. What has a name in both, such as an error, is the client's: it
 * is exported by name, and that goes before a star.
 */
export function indexFile(client: ClientService, contract: ContractModules): GeneratedFile {
  const { clientName, baseErrorName, errors, operations } = client
  const file = createSourceFile("index.ts")
  const print = (names: readonly string[], from: string) => {
    if (names.length > 0) file.print(`export {\n${names.map((name) => `  ${name},\n`).join("")}} from "${from}"`)
  }
  file.print(`export * from ${stringLiteral(contract.index)}`)
  print([clientName, `type ${clientName}Config`, "type ServiceInputTypes", "type ServiceOutputTypes"], "./client.ts")
  print(
    operations.flatMap(({ commandName, inputName, outputName }) => [
      commandName,
      `type ${inputName}`,
      `type ${outputName}`,
    ]),
    "./commands.ts",
  )
  print([baseErrorName, ...errors.map(({ className }) => className)], "./errors.ts")
  print(
    operations.flatMap(({ paginator }) => paginator?.name ?? []),
    "./paginators.ts",
  )
  return file.finish()
}

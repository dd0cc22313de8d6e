import type { GeneratedFile } from "../../framework/emitter.ts"
import { literal } from "../../framework/literal.ts"
import { code, createSourceFile, type SourceFile, typeSymbol, valueSymbol } from "../../framework/source-file.ts"
import type { ClientOperation, ClientService } from "./client-service.ts"

const runtime = "@smithwright/client"

/** `paginators.ts`: a function for each operation that answers in pages. */
export function paginatorsFile({ clientName, operations }: ClientService): GeneratedFile {
  const file = createSourceFile("paginators.ts")
  for (const { paginator } of operations) if (paginator) file.declare(paginator.name)
  for (const operation of operations) printPaginator(file, clientName, operation)
  return file.finish()
}

function printPaginator(file: SourceFile, clientName: string, operation: ClientOperation): void {
  if (!operation.paginator) return
  const { name, pagination } = operation.paginator
  const client = typeSymbol(clientName, "./client.ts")
  const command = valueSymbol(operation.commandName, "./commands.ts")
  const members = {
    inputToken: pagination.inputToken.name,
    outputToken: pagination.outputToken.map((member) => member.name).join("."),
    ...(pagination.pageSize && { pageSize: pagination.pageSize.name }),
  }
  file.print(code`
/** Sends {@link ${command}} page after page, until an answer has no token. */
export function ${name}(
  configuration: ${typeSymbol("PaginationConfiguration", runtime)}<${client}>,
  input: ${typeSymbol(operation.inputName, "./commands.ts")},
  options?: ${typeSymbol("HttpHandlerOptions", runtime)},
): ${typeSymbol("Paginator", runtime)}<${typeSymbol(operation.outputName, "./commands.ts")}> {
  const members = ${literal(members)}
  return ${valueSymbol("paginate", runtime)}(${command}, members, configuration, input, options)
}`)
}

import { hasTrait, textTrait } from "@smithwright/smithy"
import { docComment } from "../../framework/doc-comment.ts"
import { documentationTags } from "../../framework/documentation-tags.ts"
import type { GeneratedFile } from "../../framework/emitter.ts"
import { stringLiteral } from "../../framework/literal.ts"
import { code, createSourceFile, type SourceFile, valueSymbol } from "../../framework/source-file.ts"
import type { ServerError, ServerService } from "./server-service.ts"

/** `errors.ts`: a class and a guard for each error that a handler may throw. */
export function errorsFile(server: ServerService): GeneratedFile {
  const file = createSourceFile("errors.ts")
  for (const { className, guardName } of server.errors) {
    file.declare(className)
    file.declare(guardName)
  }
  for (const error of server.errors) printError(file, server, error)
  if (server.errors.length === 0) file.print("export {}")
  return file.finish()
}

function printError(file: SourceFile, { contract }: ServerService, error: ServerError): void {
  const { shape, className, guardName } = error
  const content = contract.type(shape.id)
  const needsContent = [...shape.members.values()].some((member) => hasTrait(member, "required"))
  file.print()
  file.print(
    docComment(textTrait(shape, "documentation"), { tags: documentationTags(shape) }),
    code`export class ${className} extends ${valueSymbol("ServiceError", "@smithwright/server")}<${content}> {`,
  )
  file.print(`  override readonly name = ${stringLiteral(className)}\n`)
  file.print(code`  constructor(content: ${content}${needsContent ? "" : " = {}"}) {`)
  file.print(code`    super(${contract.schema(shape.id)}, content)`)
  file.print("  }\n}\n")
  file.print(`export function ${guardName}(error: unknown): error is ${className} {`)
  file.print(`  return error instanceof ${className}`)
  file.print("}")
}

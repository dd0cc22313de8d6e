import { hasTrait, type MemberShape, nameOf, property, textTrait, trait } from "@smithwright/smithy"
import { docComment } from "../../framework/doc-comment.ts"
import { documentationTags } from "../../framework/documentation-tags.ts"
import type { GeneratedFile } from "../../framework/emitter.ts"
import { propertyAccess, propertyKey, stringLiteral } from "../../framework/literal.ts"
import { code, createSourceFile, type SourceFile, typeSymbol, valueSymbol } from "../../framework/source-file.ts"
import type { ClientError, ClientService } from "./client-service.ts"

/** `errors.ts`: a class for each error, and one for all of them. */
export function errorsFile(client: ClientService): GeneratedFile {
  const file = createSourceFile("errors.ts")
  file.print(
    "/** Every error that the service answers with is an instance of it; one that is not modelled is nothing more. */",
  )
  file.print(
    code`export class ${file.declare(client.baseErrorName)} extends ${valueSymbol("ServiceException", "@smithwright/client")} {}`,
  )
  for (const { className } of client.errors) file.declare(className)
  for (const error of client.errors) printError(file, client, error)
  return file.finish()
}

function printError(file: SourceFile, client: ClientService, { shape, className }: ClientError): void {
  const fault = stringLiteral(trait(shape, "error") === "server" ? "server" : "client")
  const name = stringLiteral(nameOf(shape.id))
  const members = [...shape.members.values()].filter((member) => !inherited.has(member.name))
  const options = code`${typeSymbol("ExceptionOptionType", "@smithwright/client")}<${className}, ${client.baseErrorName}>`
  file.print()
  file.print(
    docComment(textTrait(shape, "documentation"), { tags: documentationTags(shape) }),
    `export class ${className} extends ${client.baseErrorName} {`,
  )
  file.print(`  override readonly name = ${name}`)
  file.print(`  override readonly $fault = ${fault}`)
  if (hasTrait(shape, "retryable"))
    file.print(`  override readonly $retryable = { throttling: ${isThrottling(shape)} }`)
  for (const member of members) {
    const comment = docComment(textTrait(member, "documentation"), { tags: documentationTags(member), indent: "  " })
    file.print(
      comment,
      code`  readonly ${propertyKey(member.name)}${optional(member)}: ${client.contract.type(shape.id)}[${stringLiteral(member.name)}]`,
    )
  }
  file.print(code`\n  constructor(options: ${options}) {`)
  file.print(`    super({ name: ${name}, $fault: ${fault}, ...options })`)
  for (const { name: member } of members)
    file.print(`    this${propertyAccess(member)} = options${propertyAccess(member)}`)
  file.print("  }\n}")
}

/**
 * Members that every error has already. The protocols put a member `Message` into `message`, and take it away from
 * where it was.
 */
const inherited: ReadonlySet<string> = new Set([
  "message",
  "Message",
  "name",
  "stack",
  "cause",
  "constructor",
  "__proto__",
])

function optional(member: MemberShape): string {
  return hasTrait(member, "required") ? "" : "?"
}

function isThrottling(shape: ClientError["shape"]): boolean {
  return property(trait(shape, "retryable"), "throttling") === true
}

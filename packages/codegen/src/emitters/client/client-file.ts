import { textTrait } from "@smithwright/smithy"
import { docComment } from "../../framework/doc-comment.ts"
import { documentationTags } from "../../framework/documentation-tags.ts"
import type { GeneratedFile } from "../../framework/emitter.ts"
import { type Code, code, createSourceFile, joined, typeSymbol, valueSymbol } from "../../framework/source-file.ts"
import { clientAuthSchemes } from "./client-auth.ts"
import type { ClientService } from "./client-service.ts"
import { serviceSymbol } from "./service-file.ts"

const runtime = "@smithwright/client"

/** `client.ts`: the class that sends the commands. */
export function clientFile({ service, clientName, operations, authSchemes }: ClientService): GeneratedFile {
  const file = createSourceFile("client.ts")
  for (const name of [clientName, `${clientName}Config`, "ServiceInputTypes", "ServiceOutputTypes"]) file.declare(name)
  const union = (names: readonly string[]): Code => {
    const types = names.map((name) => typeSymbol(name, "./commands.ts"))
    return types.length === 0 ? " never" : types.length === 1 ? [" ", ...types] : ["\n  | ", joined(types, "\n  | ")]
  }
  const base = code`${valueSymbol("ServiceClient", runtime)}<ServiceInputTypes, ServiceOutputTypes>`
  file.print("/** What the commands of the service send. */")
  file.print("export type ServiceInputTypes =", union(operations.map(({ inputName }) => inputName)))
  file.print("\n/** What they answer. */")
  file.print("export type ServiceOutputTypes =", union(operations.map(({ outputName }) => outputName)))
  const options = authSchemes.map((id) => `"${clientAuthSchemes.get(id)?.option}"`)
  const identities = code`, Pick<${typeSymbol("Identities", runtime)}, ${options.join(" | ")}>`
  file.print(
    code`\nexport interface ${clientName}Config extends ${typeSymbol("ClientConfiguration", runtime)}`,
    options.length > 0 ? identities : "",
    " {}\n",
  )
  file.print(
    docComment(textTrait(service, "documentation"), { tags: documentationTags(service) }),
    code`export class ${clientName} extends ${base} {`,
  )
  file.print(`  constructor(configuration: ${clientName}Config = {}) {`)
  file.print(code`    super(${serviceSymbol}, configuration)\n  }\n}`)
  return file.finish()
}

import { type ShapeId, textTrait } from "@smithwright/smithy"
import { docComment } from "../../framework/doc-comment.ts"
import { documentationTags } from "../../framework/documentation-tags.ts"
import type { GeneratedFile } from "../../framework/emitter.ts"
import {
  type Code,
  code,
  createSourceFile,
  joined,
  type SourceFile,
  typeSymbol,
  valueSymbol,
} from "../../framework/source-file.ts"
import type { ClientOperation, ClientService } from "./client-service.ts"
import { serviceSymbol } from "./service-file.ts"

const unit = "smithy.api#Unit"
const metadataBearer = typeSymbol("MetadataBearer", "@smithwright/client")

/** `commands.ts`: a class for each operation, and what goes in and comes out. */
export function commandsFile(client: ClientService): GeneratedFile {
  const file = createSourceFile("commands.ts")
  for (const operation of client.operations) {
    for (const name of [operation.commandName, operation.inputName, operation.outputName]) file.declare(name)
  }
  for (const operation of client.operations) printCommand(file, client, operation)
  return file.finish()
}

function printCommand(file: SourceFile, { contract }: ClientService, operation: ClientOperation): void {
  const { shape, commandName, inputName, outputName } = operation
  const typeOf = (id: ShapeId): Code[] => (id === unit ? [] : [contract.type(id)])
  const throws = operation.errors.map(({ className }) => `@throws ${className}`)
  // The call is marked as pure so that bundlers leave out the commands that nobody uses.
  const commandClass = code`/* @__PURE__ */ ${valueSymbol("commandClass", "@smithwright/client")}`
  const events = operation.events.length > 0 ? code`, ${eventStreamCall(operation)}` : ""
  file.print()
  file.print(`export interface ${inputName}`, heritage(typeOf(shape.input)), " {}")
  file.print()
  file.print(`export interface ${outputName}`, heritage([...typeOf(shape.output), metadataBearer]), " {}")
  file.print()
  file.print(
    docComment(textTrait(shape, "documentation"), { tags: [...documentationTags(shape), ...throws] }),
    code`export class ${commandName} extends ${commandClass}<\n  ${inputName},\n  ${outputName}\n>`,
    code`(${serviceSymbol}, ${contract.schema(shape.id)}${events}) {}`,
  )
}

function eventStreamCall({ events }: ClientOperation): Code {
  const sides = events.map((side) => `${side}: true`).join(", ")
  return code`/* @__PURE__ */ ${valueSymbol("eventStream", "@smithwright/client/event-streams")}({ ${sides} })`
}

function heritage(types: readonly Code[]): Code {
  return types.length === 0 ? "" : [" extends ", joined(types, ", ")]
}

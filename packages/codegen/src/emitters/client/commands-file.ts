import { hasTrait, type OperationShape, property, type ShapeId, textTrait, trait } from "@smithwright/smithy"
import { docComment } from "../../framework/doc-comment.ts"
import { documentationTags } from "../../framework/documentation-tags.ts"
import type { GeneratedFile } from "../../framework/emitter.ts"
import { propertyKey } from "../../framework/literal.ts"
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
  const features = featuresOf(operation).map((feature) => code`, /* @__PURE__ */ ${feature}`)
  file.print()
  file.print(`export interface ${inputName}`, heritage(typeOf(shape.input)), " {}")
  file.print()
  file.print(
    `export interface ${outputName}`,
    heritage([...typeOf(shape.output), metadataBearer]),
    outputBody(operation),
  )
  file.print()
  file.print(
    docComment(textTrait(shape, "documentation"), { tags: [...documentationTags(shape), ...throws] }),
    code`export class ${commandName} extends ${commandClass}<\n  ${inputName},\n  ${outputName}\n>`,
    code`(${serviceSymbol}, ${contract.schema(shape.id)}${features}) {}`,
  )
}

/** What the contract says of a stream holds for who sends it; who receives it gets one that can also be collected. */
function outputBody({ streamedMember }: ClientOperation): Code {
  if (streamedMember === undefined) return " {}"
  return code` {\n  ${propertyKey(streamedMember)}: ${typeSymbol("StreamingBlobPayloadOutputTypes", "@smithwright/client")}\n}`
}

/** What the traits of an operation add to its command. */
function featuresOf({ shape, events }: ClientOperation): Code[] {
  const sides = events.map((side) => `${side}: true`).join(", ")
  return [
    ...(events.length > 0
      ? [code`${valueSymbol("eventStream", "@smithwright/client/event-streams")}({ ${sides} })`]
      : []),
    ...(takesGzip(shape) ? [code`${valueSymbol("requestCompression", "@smithwright/client")}()`] : []),
    ...(hasTrait(shape, "httpChecksumRequired") ? [code`${valueSymbol("contentMd5", "@smithwright/client")}()`] : []),
  ]
}

/** Of the encodings that an operation takes, this one is the only one that clients know. */
function takesGzip(shape: OperationShape): boolean {
  const encodings = property(trait(shape, "requestCompression"), "encodings")
  return Array.isArray(encodings) && encodings.some((encoding) => String(encoding).toLowerCase() === "gzip")
}

function heritage(types: readonly Code[]): Code {
  return types.length === 0 ? "" : [" extends ", joined(types, ", ")]
}

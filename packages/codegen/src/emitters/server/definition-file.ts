import { hasTrait, trait } from "@smithwright/smithy"
import type { GeneratedFile } from "../../framework/emitter.ts"
import { literal, propertyKey, stringLiteral } from "../../framework/literal.ts"
import {
  code,
  createSourceFile,
  joined,
  type SourceFile,
  typeSymbol,
  valueSymbol,
} from "../../framework/source-file.ts"
import { readersSymbol } from "./json-input-file.ts"
import { convertersSymbol } from "./json-output-file.ts"
import { protocolsOf } from "./protocols.ts"
import type { ServerOperation, ServerService } from "./server-service.ts"
import { usesValidationError, type ValidationError } from "./validation-error.ts"

/** The constant that `definition.ts` exports. */
export const definitionSymbol = valueSymbol("definition", "./definition.ts")

const toValidationError = "toValidationError"

/** Which files there are that read and write JSON. */
interface JsonFiles {
  readonly hasReaders: boolean
  readonly hasConverters: boolean
}

/** `definition.ts`: the service as data. */
export function definitionFile(server: ServerService, json: JsonFiles): GeneratedFile {
  const { service, contract, operations, defaults, authSchemes, validationError } = server
  const file = createSourceFile("definition.ts")
  const name = file.declare(definitionSymbol.name)
  if (validationError) printValidationError(file, validationError)
  file.print()
  file.print(code`export const ${name}: ${typeSymbol("ServiceDefinition", "@smithwright/server")} = {`)
  file.print(`  id: ${stringLiteral(service.id)},`)
  file.print(code`  protocols: [${joined(protocolsOf(service), ", ")}],`)
  file.print(code`  constraints: ${contract.constraints},`)
  printDefaults(file, defaults)
  if (json.hasReaders) file.print(code`  jsonReaders: ${readersSymbol},`)
  if (json.hasConverters) file.print(code`  jsonConverters: ${convertersSymbol},`)
  if (hasTrait(service, "aws.protocols#awsQueryCompatible")) file.print("  queryCompatible: true,")
  const cors = trait(service, "cors")
  if (cors !== undefined) file.print(`  cors: ${literal(cors)},`)
  printAuthSchemes(file, authSchemes)
  file.print("  operations: {")
  for (const operation of operations) printOperation(file, server, operation)
  file.print("  },\n}")
  return file.finish()
}

function printValidationError(file: SourceFile, { className, messageMember }: ValidationError): void {
  const error = valueSymbol(className, "./errors.ts")
  file.print(`\n/** What a request that breaks constraints is answered with. */`)
  file.print(code`function ${file.declare(toValidationError)}(message: string): ${error} {`)
  file.print(code`  return new ${error}({ ${propertyKey(messageMember)}: message })`)
  file.print("}")
}

function printDefaults(file: SourceFile, defaults: ServerService["defaults"]): void {
  if (defaults.size === 0) return
  file.print("  defaults: {")
  for (const [shape, members] of defaults) {
    file.print(`    ${propertyKey(shape)}: {`)
    for (const [member, value] of members) file.print(`      ${propertyKey(member)}: ${literal(value)},`)
    file.print("    },")
  }
  file.print("  },")
}

function printAuthSchemes(file: SourceFile, schemes: ServerService["authSchemes"]): void {
  if (schemes.size === 0) return
  file.print("  authSchemes: {")
  for (const [id, value] of schemes) file.print(`    ${propertyKey(id)}: ${literal(value)},`)
  file.print("  },")
}

function printOperation(
  file: SourceFile,
  { contract, validationError }: ServerService,
  operation: ServerOperation,
): void {
  const errors = operation.errors.map(({ shape }) => code`\n        ${contract.schema(shape.id)},`)
  file.print(`    ${propertyKey(operation.handlerName)}: {`)
  file.print(code`      schema: ${contract.schema(operation.shape.id)},`)
  file.print(code`      errors: [${joined(errors, "")}${errors.length > 0 ? "\n      " : ""}],`)
  if (validationError && usesValidationError(operation, validationError)) {
    file.print(`      validationError: ${toValidationError},`)
  }
  if (operation.auth.length > 0) file.print(`      auth: [${operation.auth.map(stringLiteral).join(", ")}],`)
  if (hasTrait(operation.shape, "aws.auth#unsignedPayload")) file.print("      unsignedPayload: true,")
  file.print("    },")
}

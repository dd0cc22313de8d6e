import { hasTrait, nameOf, namespaceOf, property, type ServiceShape, trait } from "@smithwright/smithy"
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
import { authSchemeCode } from "./client-auth.ts"
import type { ClientService } from "./client-service.ts"
import { protocolOf, wantsHttp2 } from "./protocol.ts"

/** What commands and client tell the runtime about the service. */
export const serviceSymbol = valueSymbol("service", "./service.ts")

/** `service.ts`: the service as data. */
export function serviceFile(client: ClientService): GeneratedFile {
  const { service, contract, clientName, baseErrorName, errors } = client
  const file = createSourceFile("service.ts")
  const entries = errors.map(
    ({ shape, className }) => code`\n    [${contract.schema(shape.id)}, ${valueSymbol(className, "./errors.ts")}],`,
  )
  file.print(
    code`export const ${file.declare(serviceSymbol.name)}: ${typeSymbol("ServiceDescription", "@smithwright/client")} = {`,
  )
  for (const [name, text] of Object.entries(facts(service, clientName))) {
    if (text !== undefined) file.print(`  ${name}: ${stringLiteral(text)},`)
  }
  printAuth(file, client)
  if (wantsHttp2(client)) file.print("  http2: true,")
  if (hasTrait(service, "aws.protocols#awsQueryCompatible")) file.print("  queryCompatible: true,")
  printDefaults(file, client)
  file.print(code`  protocol: ${protocolOf(client)},`)
  file.print(code`  errors: [${joined(entries, "")}${entries.length > 0 ? "\n  " : ""}],`)
  file.print(code`  baseError: ${valueSymbol(baseErrorName, "./errors.ts")},`)
  file.print("}")
  return file.finish()
}

function printAuth(file: SourceFile, { service, authSchemes, operations }: ClientService): void {
  if (authSchemes.length === 0) return
  // The calls are marked as pure so that bundlers leave out a service that nobody uses.
  const schemes = authSchemes.map((id) => code`\n    /* @__PURE__ */ ${authSchemeCode(service, id)},`)
  file.print(code`  authSchemes: [${joined(schemes, "")}\n  ],`)
  const others = operations.filter(({ auth }) => auth.join() !== authSchemes.join())
  if (others.length === 0) return
  file.print("  auth: {")
  for (const { shape, auth } of others) {
    file.print(`    ${propertyKey(nameOf(shape.id))}: [${auth.map(stringLiteral).join(", ")}],`)
  }
  file.print("  },")
}

function printDefaults(file: SourceFile, { defaults }: ClientService): void {
  if (defaults.size === 0) return
  file.print("  defaults: {")
  for (const [shape, members] of defaults) {
    file.print(`    ${propertyKey(shape)}: ${literal(Object.fromEntries(members))},`)
  }
  file.print("  },")
}

/** `aws.api#service` says where AWS runs the service, and has defaults for what it leaves out. */
function facts(service: ServiceShape, clientName: string): Readonly<Record<string, string | undefined>> {
  const name = nameOf(service.id)
  const aws = trait(service, "aws.api#service")
  const awsFact = (key: string) => textOf(property(aws, key))
  const prefix = awsFact("endpointPrefix") ?? awsFact("arnNamespace") ?? name.toLowerCase()
  return {
    namespace: namespaceOf(service.id),
    name,
    version: service.version,
    sdkId: awsFact("sdkId") ?? name,
    clientName,
    endpointPrefix: aws === undefined ? undefined : prefix,
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined
}

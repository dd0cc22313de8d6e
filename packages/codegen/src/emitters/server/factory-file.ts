import { textTrait } from "@smithwright/smithy"
import { docComment } from "../../framework/doc-comment.ts"
import { documentationTags } from "../../framework/documentation-tags.ts"
import type { GeneratedFile } from "../../framework/emitter.ts"
import { propertyKey } from "../../framework/literal.ts"
import { type Code, code, createSourceFile, typeSymbol, valueSymbol } from "../../framework/source-file.ts"
import { definitionSymbol } from "./definition-file.ts"
import type { ServerService } from "./server-service.ts"

const unit = "smithy.api#Unit"
const runtime = "@smithwright/server"

/** `service.ts`: the handlers that the service needs, and what makes a service of them. */
export function factoryFile({
  service,
  contract,
  factoryName,
  handlersName,
  operations,
}: ServerService): GeneratedFile {
  const file = createSourceFile("service.ts")
  file.declare(factoryName)
  file.declare(handlersName)
  file.print(`\n/** A handler for each operation. Throw an error class to answer with it. */`)
  file.print(`export interface ${handlersName} {`)
  operations.forEach(({ shape, handlerName }, index) => {
    const input: Code = shape.input === unit ? "Record<string, never>" : contract.type(shape.input)
    const output: Code = shape.output === unit ? "void" : contract.type(shape.output)
    if (index > 0) file.print()
    file.print(
      docComment(textTrait(shape, "documentation"), { tags: documentationTags(shape), indent: "  " }),
      code`  ${propertyKey(handlerName)}: ${typeSymbol("Handler", runtime)}<${input}, ${output}>`,
    )
  })
  file.print("}\n")
  file.print(
    docComment(textTrait(service, "documentation"), {
      notes: ["Every request is checked against the contract before its handler is called."],
      tags: documentationTags(service),
    }),
    code`export function ${factoryName}(handlers: ${handlersName}, options?: ${typeSymbol("ServiceOptions", runtime)}): ${typeSymbol("Service", runtime)} {`,
  )
  file.print(code`  return ${valueSymbol("createService", runtime)}(${definitionSymbol}, handlers, options)`)
  file.print("}")
  return file.finish()
}

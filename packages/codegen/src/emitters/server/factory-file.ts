import { textTrait } from "@smithwright/smithy"
import { docComment } from "../../framework/doc-comment.ts"
import { documentationTags } from "../../framework/documentation-tags.ts"
import type { GeneratedFile } from "../../framework/emitter.ts"
import { propertyKey } from "../../framework/literal.ts"
import {
  type Code,
  code,
  createSourceFile,
  type SourceFile,
  typeSymbol,
  valueSymbol,
} from "../../framework/source-file.ts"
import { definitionSymbol } from "./definition-file.ts"
import type { ServerService } from "./server-service.ts"
import { inputType, outputType } from "./stream-types.ts"

const unit = "smithy.api#Unit"
const runtime = "@smithwright/server"

/** What the option `createContext` adds to the contexts of handlers. */
const context = "Context"

/** `service.ts`: the handlers that the service needs, and what makes a service of them, or of some of them. */
export function factoryFile(server: ServerService): GeneratedFile {
  const { service, factoryName, subsetFactoryName, handlersName } = server
  const file = createSourceFile("service.ts")
  for (const name of [factoryName, subsetFactoryName, handlersName, context]) file.declare(name)
  printHandlers(file, server)
  printFactory(file, {
    name: factoryName,
    handlers: `${handlersName}<NoInfer<${context}>>`,
    make: valueSymbol("createService", runtime),
    comment: docComment(textTrait(service, "documentation"), {
      notes: ["Every request is checked against the contract before its handler is called."],
      tags: documentationTags(service),
    }),
  })
  printFactory(file, {
    name: subsetFactoryName,
    handlers: `Partial<${handlersName}<NoInfer<${context}>>>`,
    make: valueSymbol("createServiceSubset", runtime),
    comment: docComment(
      "A service of those operations alone whose handlers are given, such as for a function of its own.",
    ),
  })
  return file.finish()
}

function printHandlers(file: SourceFile, { contract, handlersName, operations }: ServerService): void {
  file.print(
    "\n/** A handler for each operation, or a class with such methods. Throw an error class to answer with it. */",
  )
  file.print(`export interface ${handlersName}<${context} extends object = object> {`)
  operations.forEach(({ shape, handlerName, inputStream, outputStream }, index) => {
    const input = shape.input === unit ? "Record<string, never>" : inputType(contract.type(shape.input), inputStream)
    const output: Code = shape.output === unit ? "void" : outputType(contract.type(shape.output), outputStream)
    if (index > 0) file.print()
    file.print(
      docComment(textTrait(shape, "documentation"), { tags: documentationTags(shape), indent: "  " }),
      code`  ${propertyKey(handlerName)}: ${typeSymbol("Handler", runtime)}<${input}, ${output}, ${context}>`,
    )
  })
  file.print("}")
}

interface Factory {
  readonly name: string
  /** The type of its first argument. */
  readonly handlers: string
  readonly make: Code
  readonly comment: string
}

/** The context is what `createContext` makes: `NoInfer` keeps handlers from wishing for more. */
function printFactory(file: SourceFile, { name, handlers, make, comment }: Factory): void {
  file.print()
  file.print(comment, `export function ${name}<${context} extends object = object>(`)
  file.print(`  handlers: ${handlers},`)
  file.print(code`  options?: ${typeSymbol("ServiceOptions", runtime)}<${context}>,`)
  file.print(code`): ${typeSymbol("Service", runtime)} {`)
  file.print(code`  return ${make}(${definitionSymbol}, handlers, options)`)
  file.print("}")
}

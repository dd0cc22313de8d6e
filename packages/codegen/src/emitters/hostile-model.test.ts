import { isError, loadModel, type Model, type ServiceShape, type Span } from "@smithwright/smithy"
import ts from "typescript"
import { describe, expect, test } from "vitest"
import type { GeneratedFile } from "../framework/emitter.ts"
import { emitters } from "./index.ts"

/** Text that ends strings, templates, comments, tags, expressions and lines wherever it is not escaped. */
const hostile = `"'\`*/ }]); throw injected(); /* \${injected()} --> </script> \\ \u2028 \u2029 \r\n @injected {@link x}`

/** The same as a Smithy string. */
const quoted = JSON.stringify(hostile).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")

/** A pattern that compiles, with the same intentions. */
const pattern = JSON.stringify(`^["'\`*/\${injected()}; ->]*(?:\\*/|\u2028)?$`)

const idl = `$version: "2.0"
namespace smithy.hostile

use aws.api#service
use aws.protocols#restJson1

@title(${quoted})
@documentation(${quoted})
@service(sdkId: ${quoted}, arnNamespace: "x", endpointPrefix: ${quoted})
@externalDocumentation(Homepage: "https://example.com/*/injected()")
@restJson1
service Object {
    version: ${quoted}
    operations: [constructor]
    errors: [Error]
}

@documentation(${quoted})
@http(method: "POST", uri: "/class/{__proto__}", code: 200)
@deprecated(message: ${quoted}, since: ${quoted})
@tags([${quoted}])
operation constructor {
    input: Date
    output: Promise
}

@documentation(${quoted})
structure Date {
    @required
    @httpLabel
    __proto__: class

    @httpQuery(${quoted})
    constructor: String

    @httpHeader("x-y")
    prototype: String

    @jsonName(${quoted})
    @documentation(${quoted})
    @pattern(${pattern})
    @length(min: 1)
    @deprecated(message: ${quoted})
    @since(${quoted})
    default: class

    with: String = ${quoted}

    then: Array
    toString: Map
    await: Union
    hasOwnProperty: default
    valueOf: Number
}

structure Promise { result: Record }
structure Record {
    self: Record, uint8: Uint8Array, map: Map, date: Timestamp
    @jsonName(${quoted})
    with: String = ${quoted}
}
blob Uint8Array
@documentation(${quoted})
@pattern(${pattern})
string class
list Array { @documentation(${quoted}) @pattern(${pattern}) member: class }
map Map { key: class, value: Record }

@documentation(${quoted})
enum default {
    @documentation(${quoted})
    __proto__ = ${quoted}
    constructor = "*/"
    if
}

intEnum Number {
    NaN = 1
    Infinity = 2
}

@documentation(${quoted})
union Union { __proto__: String, constructor: Record, never: Unit, function: Array }

@error("client")
@documentation(${quoted})
structure Error { message: String, stack: String, name: String, cause: Record }
`

const { model, diagnostics } = loadModel([{ name: "hostile.smithy", text: idl }])

test("the model is valid", () => {
  expect(diagnostics.filter(isError).map(({ message, span }) => `${message}: ${spanText(span)}`)).toEqual([])
})

describe.each(emitters)("$name", ({ name, load }) => {
  test("lets nothing of a model become code", async () => {
    const emitter = await load()
    const files = await emitter.emit({
      model,
      service: serviceOf(model),
      contract: "hostile",
      settings: { service: "smithy.hostile#Object", validationException: "smithy.hostile#Error" },
      warn: () => {},
      previous: () => undefined,
    })
    expect(emitter.name).toBe(name)
    expect(files.flatMap(problemsOf)).toEqual([])
  })
})

function spanText(span: Span | undefined): string | undefined {
  return span?.source.text.slice(span.start, span.end)
}

function serviceOf({ shapes }: Model): ServiceShape {
  const service = shapes.get("smithy.hostile#Object")
  if (service?.type !== "service") throw new Error("no service")
  return service
}

/** What is wrong with a file: that it does not parse, holds a name of ours outside of text, or a suspicious path. */
function problemsOf({ path, text }: GeneratedFile): string[] {
  const badPath = /^\w[\w.-]*(?:\/\w[\w.-]*)*$/.test(path) ? [] : [`path ${path}`]
  if (path.endsWith(".json")) {
    JSON.parse(text)
    return badPath
  }
  const { diagnostics = [] } = ts.transpileModule(text, {
    reportDiagnostics: true,
    fileName: path,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  })
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  return [
    ...badPath,
    ...diagnostics.map(({ messageText, start = 0 }) => `${path}: ${messageText}: ${text.slice(start, start + 80)}`),
    ...injectedNames(file).map((found) => `${path}: ${found}`),
  ]
}

/** Identifiers and JSDoc tags named `injected`: the text is then more than text. */
function injectedNames(node: ts.Node): string[] {
  const found = ts.isIdentifier(node) && node.text === "injected" ? [node.parent.getText().slice(0, 80)] : []
  // The comments of openapi.ts are openapi-typescript's. Tags mean nothing to a compiler.
  if (!node.getSourceFile().fileName.endsWith("openapi.ts")) {
    const tags = ts.getJSDocTags(node).filter(({ tagName }) => tagName.text === "injected")
    found.push(...tags.map(() => "a tag of a comment"))
  }
  ts.forEachChild(node, (child) => void found.push(...injectedNames(child)))
  return found
}

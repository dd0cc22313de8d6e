import { expect, test } from "vitest"
import { formatIdl, isError, loadModel, parseSelector, printAst, printIdl, type Source, select } from "../src/index.ts"

/** A model with a name in every place where a name can be. */
function modelNamed(name: string): Source {
  const text = `$version: "2.0"

metadata ${name} = { ${name}: ["${name}"] }

namespace ${name}.${name}

@trait
structure trait_ {
    ${name}: ${name}_Map
}

@trait_(${name}: { ${name}: "${name}" })
structure ${name} {
    @trait_(${name}: { ${name}: "a" })
    ${name}: ${name}

    @documentation("${name}")
    other: ${name}_Enum
}

map ${name}_Map {
    key: String
    value: String
}

enum ${name}_Enum {
    ${name}
}

union ${name}_Union {
    ${name}: ${name}
}

@mixin
structure ${name}_Mixin {
    ${name}: String
}

structure ${name}_Mixed with [${name}_Mixin] {
    @required
    $${name}
}

service ${name}_Service {
    version: "${name}"
    operations: [${name}_Operation]
    resources: [${name}_Resource]
    rename: {
        "${name}.${name}#${name}_Map": "${name}_Renamed"
    }
}

operation ${name}_Operation {
    input: ${name}
    errors: [${name}_Error]
}

@error("client")
structure ${name}_Error {
    ${name}: ${name}_Map
}

resource ${name}_Resource {
    identifiers: {
        ${name}: String
    }
}

apply ${name}$${name} @deprecated(message: "${name}")
`
  return { name: `${name}.smithy`, text }
}

test.each(["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype"])(
  "%s is a name as any other",
  (name) => {
    const source = modelNamed(name)
    const { model, diagnostics } = loadModel([source])
    expect(diagnostics.filter(isError)).toEqual([])
    const ast = printAst(model)
    const namespace = `${name}.${name}`
    expect(model.metadata.get(name)).toHaveProperty([name])
    expect([...select(model, parseSelector(`[id='${namespace}#${name}'] > member`))].map(({ id }) => id)).toEqual([
      `${namespace}#${name}$${name}`,
      `${namespace}#${name}$other`,
    ])
    const idl = [...printIdl(model)].map(([file, text]) => ({ name: file, text }))
    expect(printAst(loadModel(idl).model)).toBe(printAst(loadModel([{ name: "a.json", text: ast }]).model))
    expect(printAst(loadModel([{ name: "a.json", text: ast }]).model)).toBe(ast)
    const formatted = formatIdl(source).text ?? ""
    expect(printAst(loadModel([{ ...source, text: formatted }]).model)).toBe(ast)
    expect(Object.hasOwn(Object.prototype, "other")).toBe(false)
  },
)

import { _, type AnySchema, type CodeKeywordDefinition, type KeywordCxt, Name, nil, stringify } from "ajv"
import { type Code, getProperty, str, strConcat } from "ajv/dist/compile/codegen/code.js"
import { alwaysValidSchema, getErrorPath, Type } from "ajv/dist/compile/util.js"

/** The parameters of a check: `(data, path, errors)`. ajv itself names the first. */
const path = new Name("path")
const errors = new Name("errors")

/** What the code of a check may refer to, by name. */
export interface References {
  /** A function of the run time. */
  helper(name: string): Name
  /** The check of another shape. */
  check(shape: string): Name
  /** A constant beside the check, shared by equal ones. */
  constant(kind: string, code: Code): Name
}

/**
 * All that ajv knows of JSON Schema here: the keywords of the validators' schemas, with Smithy's meaning. Null counts as
 * absent, `length` counts code points, comparing the items of a list takes linear time, loops end when the report is
 * full, a `$ref` is a call, and an error is a call of the run time's `report`.
 */
export function smithyKeywords({ helper, check, constant }: References): CodeKeywordDefinition[] {
  function report(cxt: KeywordCxt, where: Code, keyword: string, detail: Code = nil): void {
    const more = detail === nil ? nil : _`, ${detail}`
    const aboutKey = cxt.it.propertyName === undefined ? nil : _`, true`
    cxt.gen.code(_`${helper("report")}(${errors}, ${where}, ${keyword}${more}${aboutKey})`)
  }

  function reportIf(cxt: KeywordCxt, failed: Code, detail?: Code): void {
    cxt.gen.if(failed, () => report(cxt, pathOf(cxt), cxt.keyword, detail))
  }

  function limit(
    keyword: string,
    type: "string" | "array" | "object" | "number",
    fails: (data: Name, bound: number) => Code,
  ): CodeKeywordDefinition {
    return {
      keyword,
      type,
      schemaType: "number",
      code: (cxt) => reportIf(cxt, fails(cxt.data, cxt.schema), _`${cxt.schema}`),
    }
  }

  const full = () => _`${helper("full")}(${errors})`

  function forEachKey({ gen, data }: KeywordCxt, body: (key: Name) => void): void {
    gen.forIn("key", data, (key) => {
      gen.if(full(), () => gen.break())
      body(key)
    })
  }

  return [
    {
      keyword: "is",
      schemaType: "string",
      code: (cxt) => cxt.gen.if(_`!(${typeTest(cxt)})`, () => report(cxt, pathOf(cxt), "type", _`${cxt.schema}`)),
    },
    {
      keyword: "$ref",
      schemaType: "string",
      code: (cxt) => cxt.gen.code(_`${check(shapeOf(cxt.schema))}(${cxt.data}, ${pathOf(cxt)}, ${errors})`),
    },
    limit("minLength", "string", (text, min) => _`${helper("shorter")}(${text}, ${min})`),
    limit("maxLength", "string", (text, max) => _`${helper("longer")}(${text}, ${max})`),
    limit("minBytes", "string", (text, min) => _`${helper("byteLength")}(${text}) < ${min}`),
    limit("maxBytes", "string", (text, max) => _`${helper("byteLength")}(${text}) > ${max}`),
    limit("minItems", "array", (list, min) => _`${list}.length < ${min}`),
    limit("maxItems", "array", (list, max) => _`${list}.length > ${max}`),
    limit("minProperties", "object", (map, min) => _`Object.keys(${map}).length < ${min}`),
    limit("maxProperties", "object", (map, max) => _`Object.keys(${map}).length > ${max}`),
    limit("minimum", "number", (number, min) => _`${number} < ${min}`),
    limit("maximum", "number", (number, max) => _`${number} > ${max}`),
    {
      keyword: "enum",
      schemaType: "array",
      code(cxt) {
        const values = constant("values", stringify(cxt.schema))
        reportIf(cxt, _`!${values}.includes(${cxt.data})`, values)
      },
    },
    {
      keyword: "union",
      type: "object",
      schemaType: "array",
      code(cxt) {
        const members = constant("members", stringify(cxt.schema))
        reportIf(cxt, _`!${helper("hasOneMember")}(${cxt.data}, ${members})`, members)
      },
    },
    {
      keyword: "pattern",
      type: "string",
      schemaType: "string",
      code(cxt) {
        const { schema, parentSchema, data } = cxt
        const expression = constant("pattern", _`/* @__PURE__ */ new RegExp(${schema}, "u")`)
        // A text that is too long is wrong already: it is not to choose how long the expression runs.
        const max = parentSchema.maxLength
        const inReach = max === undefined ? nil : _`!${helper("longer")}(${data}, ${max}) && `
        reportIf(cxt, _`${inReach}!${expression}.test(${data})`, _`${schema}`)
      },
    },
    {
      keyword: "format",
      type: "string",
      schemaType: "string",
      code: (cxt) => reportIf(cxt, _`!${helper("hasFormat")}(${cxt.data}, ${cxt.schema})`, _`${cxt.schema}`),
    },
    {
      keyword: "uniqueItems",
      type: "array",
      schemaType: "boolean",
      code: (cxt) => reportIf(cxt, _`${helper("hasDuplicates")}(${cxt.data})`),
    },
    // What is inside comes last: a report that ends early has the larger things in it.
    {
      keyword: "properties",
      type: "object",
      schemaType: "object",
      code(cxt) {
        const required: readonly string[] = cxt.parentSchema.required ?? []
        for (const [property, schema] of Object.entries<AnySchema>(cxt.schema)) {
          const present = isPresent(cxt, property)
          if (required.includes(property)) {
            cxt.gen.if(_`!(${present})`, () => report(cxt, step(pathOf(cxt), property), "required"))
          }
          if (alwaysValidSchema(cxt.it, schema)) continue
          cxt.gen.if(present, () => {
            cxt.subschema({ keyword: "properties", schemaProp: property, dataProp: property }, cxt.gen.name("valid"))
          })
        }
      },
    },
    {
      keyword: "items",
      type: "array",
      schemaType: "object",
      code(cxt) {
        if (alwaysValidSchema(cxt.it, cxt.schema)) return
        const index = cxt.gen.name("i")
        const more = _`${index} < ${cxt.data}.length && !${full()}`
        cxt.gen.for(_`let ${index} = 0; ${more}; ${index}++`, () => elementCode(cxt, index, Type.Num))
      },
    },
    {
      keyword: "propertyNames",
      type: "object",
      schemaType: "object",
      code(cxt) {
        if (alwaysValidSchema(cxt.it, cxt.schema)) return
        forEachKey(cxt, (key) => {
          const subschema = { keyword: "propertyNames", data: key, dataTypes: ["string" as const], propertyName: key }
          cxt.subschema(subschema, cxt.gen.name("valid"))
        })
      },
    },
    {
      keyword: "additionalProperties",
      type: "object",
      schemaType: "object",
      code(cxt) {
        if (!alwaysValidSchema(cxt.it, cxt.schema)) forEachKey(cxt, (key) => elementCode(cxt, key, Type.Str))
      },
    },
  ]
}

function typeTest({ data, schema }: KeywordCxt): Code {
  switch (schema) {
    case "object":
      return _`${data} && typeof ${data} == "object" && !Array.isArray(${data})`
    case "array":
      return _`Array.isArray(${data})`
    case "integer":
      return _`Number.isInteger(${data})`
    case "float":
      return _`typeof ${data} == "number" || ["NaN", "Infinity", "-Infinity"].includes(${data})`
    default:
      return _`typeof ${data} == ${schema}`
  }
}

/** Smithy's protocols read a null member as an absent one. */
function isPresent({ data }: KeywordCxt, property: string): Code {
  const value = _`${data}${getProperty(property)} != null`
  // Every object inherits a few names: a member of such a name is present only when it is the object's own.
  return property in Object.prototype ? _`Object.hasOwn(${data}, ${property}) && ${value}` : value
}

/** The check of one item of a list or one value of a map. */
function elementCode(cxt: KeywordCxt, key: Name, dataPropType: Type): void {
  const code = () => {
    cxt.subschema({ keyword: cxt.keyword, dataProp: key, dataPropType }, cxt.gen.name("valid"))
  }
  if (cxt.schema.orNull === true) cxt.gen.if(_`${cxt.data}[${key}] !== null`, code)
  else code()
}

/** The expression of the JSON pointer to the value in question; that of a map's key is the one to its value. */
function pathOf({ it }: KeywordCxt): Code {
  const here = strConcat(path, it.errorPath)
  return it.propertyName instanceof Name ? step(here, it.propertyName) : here
}

function step(here: Code, key: Name | string): Code {
  return strConcat(here, str`${getErrorPath(key, Type.Str)}`)
}

/** The name in a `$ref`. */
export function shapeOf(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf("/") + 1)
}

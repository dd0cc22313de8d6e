import type { Codec } from "../codec/codec.ts"
import { ReaderCompiler } from "../codec/compile-reader.ts"
import type { ServiceDefinition } from "../definition.ts"
import type { MemberRef } from "../schema/resolve-schema.ts"
import { WriterCompiler } from "./compile-writer.ts"
import { type JsonDialect, type JsonOptions, wireName } from "./json-options.ts"
import { parseJson } from "./parse-json.ts"
import { precisionOf } from "./precision.ts"
import { compileScalarReader } from "./scalar-readers.ts"

/** The part of a service's definition that JSON depends on. */
type JsonDefinition = Pick<ServiceDefinition, "constraints" | "defaults" | "jsonReaders" | "jsonConverters">

/** One protocol's JSON. */
export function createJsonCodec(definition: JsonDefinition, dialect: JsonDialect): Codec {
  const { constraints, defaults = {}, jsonReaders = {}, jsonConverters = {} } = definition
  const options: JsonOptions = { ...dialect, constraints, defaults, converters: jsonConverters }
  const readers = new ReaderCompiler({
    constraints,
    defaults,
    wireName: (name, traits) => wireName(name, traits, dialect),
    compileScalar: (schema, memberConstraints) => compileScalarReader(schema, memberConstraints, options),
  })
  const writers = new WriterCompiler(options)
  return {
    constraints,
    defaults,
    compileReader(ref) {
      const read = readers.compile(ref)
      const precision = precisionOf([ref])
      return (body) => read(parseJson(body, precision), 1)
    },
    compileStructureReader(id, members) {
      const read = readers.compileStructure(id, members)
      const parse = structureParser(members)
      return (body) => read(parse(body), 1)
    },
    compileInputReader(id, members) {
      const read = readers.compileStructure(id, members)
      const parse = structureParser(members)
      const generated = Object.hasOwn(jsonReaders, id) ? jsonReaders[id] : undefined
      return (body, check) => {
        const value = parse(body)
        try {
          if (generated) return generated.read(value, 1)
        } catch {}
        const input = read(value, 1)
        check(input)
        return input
      }
    },
    compileWriter: (ref) => writers.compile(ref),
    compileStructureWriter(id, members, type) {
      return writers.compileStructure(id, members, type === undefined ? "" : `"__type":${JSON.stringify(type)}`)
    },
  }
}

/** An empty body is one without members. */
function structureParser(members: readonly MemberRef[]): (body: Uint8Array) => unknown {
  const precision = precisionOf(members.map(({ schema }) => schema))
  return (body) => (body.length === 0 ? {} : parseJson(body, precision))
}

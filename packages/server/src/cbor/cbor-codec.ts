import type { BodyWriter, Codec } from "../codec/codec.ts"
import { ReaderCompiler } from "../codec/compile-reader.ts"
import { CborSink } from "./cbor-sink.ts"
import { type Writer, WriterCompiler } from "./compile-writer.ts"
import { parseCbor } from "./parse-cbor.ts"
import { compileScalarReader } from "./scalar-readers.ts"

/** CBOR, as Smithy's RPC v2 protocol has it. */
export function createCborCodec({ constraints, defaults }: Pick<Codec, "constraints" | "defaults">): Codec {
  const readers = new ReaderCompiler({
    constraints,
    defaults,
    wireName: (name) => name,
    compileScalar: compileScalarReader,
  })
  const writers = new WriterCompiler(defaults)
  const compileStructureReader: Codec["compileStructureReader"] = (id, members) => {
    const read = readers.compileStructure(id, members)
    return (body) => read(body.length === 0 ? {} : parseCbor(body), 1)
  }
  return {
    constraints,
    defaults,
    compileReader(ref) {
      const read = readers.compile(ref)
      return (body) => read(parseCbor(body), 1)
    },
    compileStructureReader,
    compileInputReader(id, members) {
      const read = compileStructureReader(id, members)
      return (body, check) => {
        const input = read(body)
        check(input)
        return input
      }
    },
    compileWriter: (ref) => toBody(writers.compile(ref)),
    compileStructureWriter: (id, members, type) => toBody(writers.compileStructure(id, members, type)),
  }
}

function toBody(write: Writer): BodyWriter {
  return (value) => {
    const sink = new CborSink()
    write(value, sink)
    return sink.finish()
  }
}

export { CborSink } from "./cbor-sink.ts"
export { parseCbor } from "./parse-cbor.ts"
export { Tagged, tags } from "./tagged.ts"

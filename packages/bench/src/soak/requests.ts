/** One thing that a client may do. */
export interface Behaviour {
  readonly name: string
  /** What it sends, piece by piece. */
  readonly pieces: readonly (string | Buffer)[]
  /** The status of the answer; undefined when the client leaves before it. */
  readonly status: number | undefined
}

const target = "SimpleWorkflowService.ListClosedWorkflowExecutions"
const head = "POST / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n"
const typed = `${head}content-type: application/x-amz-json-1.0\r\nx-amz-target: ${target}\r\n`
const valid = '{"domain":"library","closeTimeFilter":{"oldestDate":1325376070}}'

function withBody(body: string | Buffer, headers = typed): (string | Buffer)[] {
  return [`${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n`, body]
}

const chunked = `${typed}transfer-encoding: chunked\r\n\r\n`
const nested = (depth: number): string => `{"domain":${"[".repeat(depth)}${"]".repeat(depth)}}`

/** The decent, the mistaken, the malicious and those who leave. */
export const behaviours: readonly Behaviour[] = [
  { name: "valid", pieces: withBody(valid), status: 200 },
  { name: "valid, slow to answer", pieces: withBody(valid.replace("library", "slow")), status: 200 },
  {
    name: "valid, in chunks",
    pieces: [chunked, `${valid.length.toString(16)}\r\n${valid}\r\n`, "0\r\n\r\n"],
    status: 200,
  },
  { name: "unknown domain", pieces: withBody(valid.replace("library", "unknown")), status: 400 },
  { name: "failure on purpose", pieces: withBody(valid.replace("library", "fail")), status: 500 },
  { name: "broken constraint", pieces: withBody(valid.replace("library", "")), status: 400 },
  { name: "no JSON", pieces: withBody("{"), status: 400 },
  { name: "no UTF-8", pieces: withBody(Buffer.of(0x7b, 0xff, 0x7d)), status: 400 },
  {
    name: "another type",
    pieces: withBody(valid, `${head}content-type: text/plain\r\nx-amz-target: ${target}\r\n`),
    status: 415,
  },
  { name: "unknown operation", pieces: withBody(valid, typed.replace(target, "Nothing.Here")), status: 400 },
  { name: "a prototype", pieces: withBody(`{"__proto__":{"domain":"x"},${valid.slice(1)}`), status: 200 },
  { name: "nested deeply", pieces: withBody(nested(20_000)), status: 400 },
  { name: "a huge number", pieces: withBody('{"domain":"x","maximumPageSize":9e999999}'), status: 400 },
  { name: "an oversized body", pieces: withBody(" ".repeat(2 * 1024 * 1024)), status: 413 },
  { name: "oversized headers", pieces: [`${head}x: ${"a".repeat(40_000)}\r\n\r\n`], status: 431 },
  { name: "a malformed chunk", pieces: [chunked, "zz\r\n"], status: 400 },
  { name: "two lengths", pieces: [`${typed}content-length: 1\r\ncontent-length: 2\r\n\r\n{}`], status: 400 },
  { name: "no HTTP", pieces: ["\u0016\u0003\u0001\u0002\r\n\r\n"], status: 400 },
  { name: "leaves in its headers", pieces: [typed.slice(0, 40)], status: undefined },
  { name: "leaves in its body", pieces: [`${typed}content-length: 100\r\n\r\n{"dom`], status: undefined },
  { name: "leaves in a chunk", pieces: [chunked, "ff\r\n{"], status: undefined },
  { name: "leaves before the answer", pieces: withBody(valid.replace("library", "slow")), status: undefined },
]

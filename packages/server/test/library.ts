import type { StaticErrorSchema, StaticOperationSchema, StaticStructureSchema } from "@smithy/types"
import {
  createService,
  type Handler,
  type OperationDefinition,
  type Service,
  ServiceError,
  type ServiceOptions,
} from "../src/index.ts"
import type { Protocol } from "../src/protocols/protocol.ts"
import type { Constraints } from "../src/validate/constraints.ts"

/**
 * A small service, written by hand as the generator would: one operation that both protocols can carry. The types are
 * those of the contract packages, so that the compiler checks that the runtime takes them.
 */
const ns = "example.library"

const author: StaticStructureSchema = [3, ns, "Author", 0, ["name", "born"], [0, 4], 1]

const input: StaticStructureSchema = [
  3,
  ns,
  "FindBooksInput",
  0,
  ["shelf", "page", "title", "isbn", "tags", "author"],
  [[0, 1], [1, { httpQuery: "page" }], 0, 17, [() => tagList, 0], () => author],
  1,
]

const tagList = [1, ns, "TagList", 0, 0] as [1, string, string, 0, 0]

const output: StaticStructureSchema = [
  3,
  ns,
  "FindBooksOutput",
  0,
  ["books", "etag"],
  [64 | 0, [0, { httpHeader: "ETag" }]],
  1,
]

const noSuchShelf: StaticErrorSchema = [
  -3,
  ns,
  "NoSuchShelf",
  { error: "client", httpError: 404 },
  ["Message", "shelf"],
  [0, [0, { httpHeader: "X-Shelf" }]],
]

const findBooks: StaticOperationSchema = [
  9,
  ns,
  "FindBooks",
  { http: ["POST", "/shelves/{shelf}/books", 200] },
  () => input,
  () => output,
]

const constraints: Constraints = {
  "example.library#FindBooksInput": {
    shelf: { required: true, length: { min: 1, max: 8 }, pattern: "^[a-z-]+$" },
    page: { type: "integer", range: { min: 1, max: 100 } },
    title: { length: { min: 2 } },
    isbn: { type: "long" },
    tags: { length: { max: 2 }, uniqueItems: true },
  },
  "example.library#TagList": { member: { enum: ["new", "old"], internalEnum: ["lost"] } },
  "example.library#Author": { name: { required: true } },
}

export interface FindBooksInput {
  shelf: string
  page?: number
  title?: string
  isbn?: bigint
  tags?: string[]
  author?: { name: string; born?: Date }
}

export class NoSuchShelf extends ServiceError<{ Message?: string; shelf?: string }> {
  constructor(content: { Message?: string; shelf?: string } = {}) {
    super(noSuchShelf, content)
  }
}

/** A definition that a test may add to. */
export function definition(protocol: Protocol | readonly Protocol[]) {
  const operations: Record<string, OperationDefinition> = {
    findBooks: { schema: findBooks, errors: [noSuchShelf] },
  }
  return { id: `${ns}#Library`, protocols: [protocol].flat(), constraints, operations }
}

export function createLibrary(
  protocol: Protocol | readonly Protocol[],
  findBooksHandler: Handler<FindBooksInput, unknown>,
  options?: ServiceOptions,
): Service {
  return createService(definition(protocol), { findBooks: findBooksHandler }, options)
}

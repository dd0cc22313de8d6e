import { isError, loadModel } from "@smithwright/smithy"
import { expect, test } from "vitest"
import { contractEmitter } from "./index.ts"

const idl = `$version: "2.0"
namespace example.library

service Library {
    version: "1"
    operations: [PutBook, Ping]
    rename: { "example.other#Shelf": "OtherShelf" }
}

@idempotent
@http(method: "PUT", uri: "/books/{id}", code: 201)
operation PutBook { input: Book, output := { @required @httpPayload content: Content, @httpResponseCode status: Integer } }

@requestCompression(encodings: ["gzip"])
operation Ping { input := {}, errors: [Busy] }

/// A book.
structure Book {
    extra: Document
    @required @httpLabel id: Isbn
    @httpHeader("x-genre") genre: Genre = "novel"
    @required @idempotencyToken token: String
    chapters: Chapters
    notes: Notes
    shelf: example.other#Shelf
    own: Shelf
    rating: Rating
    pages: Long
    price: BigDecimal
    cover: Blob
    @timestampFormat("date-time") printed: Timestamp
    next: Book
    place: Place
}

/// The number of a book.
@pattern("^[0-9]+$")
@length(min: 10, max: 13)
string Isbn

@sensitive
string Secret

@length(max: 3)
@uniqueItems
list Chapters { @length(min: 1) member: String }

@sparse
map Notes { key: Genre, value: Secret }

structure Shelf { @required @range(min: 0) row: Integer }

/// What it is about.
enum Genre {
    /// Invented.
    NOVEL = "novel"
    @deprecated(message: "Say what.")
    OTHER = "other"
}

intEnum Rating {
    BAD = 1
    GOOD = 2
}

@streaming
blob Content

union Place {
    /// On a shelf.
    @jsonName("s") shelf: Shelf
    lost: Unit
}

@error("server")
@httpError(503)
structure Busy { @required message: String }
`
const other = '$version: "2.0"\nnamespace example.other\nstructure Shelf { @xmlNamespace(uri: "u") name: String }'

const { model, diagnostics } = loadModel([
  { name: "library.smithy", text: idl },
  { name: "other.smithy", text: other },
])

async function emit(): Promise<ReadonlyMap<string, string>> {
  const service = model.shapes.get("example.library#Library")
  if (service?.type !== "service") throw new Error("no service")
  const context = { model, service, contract: "library", settings: {}, warn() {}, previous: () => undefined }
  return new Map((await contractEmitter.emit(context)).map(({ path, text }) => [path, text]))
}

const files = await emit()

/** The declaration of a name in a file, from its doc comment on. */
function declaration(path: string, name: string): string | undefined {
  return files
    .get(path)
    ?.split("\n\n")
    .reduce<string[]>((parts, part) => {
      // Blank lines inside of a declaration are followed by an indent.
      if (part.startsWith(" ")) parts.push(`${parts.pop()}\n\n${part}`)
      else parts.push(part)
      return parts
    }, [])
    .find((part) =>
      new RegExp(`^export (?:interface|type|const) ${name.replace("$", "\\$")}(?![\\w$])`, "m").test(part),
    )
}

test("the model is valid, and the files are those of the contract", () => {
  expect(diagnostics.filter(isError).map(({ message }) => message)).toEqual([])
  expect([...files.keys()]).toEqual(["constraints.ts", "index.ts", "schemas.ts", "types.ts"])
})

test("types of structures", () => {
  expect(declaration("types.ts", "Book")).toBe(`/** A book. */
export interface Book {
  extra?: DocumentType | undefined

  /**
   * The number of a book.
   *
   * Must have 10 to 13 characters and match \`^[0-9]+$\`.
   */
  id: string

  /** Defaults to \`"novel"\`. */
  genre?: Genre | undefined

  token?: string | undefined

  /** Must have at most 3 items and have no two items alike. Each item must have at least 1 character. */
  chapters?: string[] | undefined

  notes?: Record<string, string | null> | undefined

  shelf?: OtherShelf | undefined

  own?: Shelf | undefined

  rating?: Rating | undefined

  pages?: bigint | undefined

  price?: string | undefined

  cover?: Uint8Array | undefined

  printed?: Date | undefined

  next?: Book | undefined

  place?: Place | undefined
}`)
  expect(declaration("types.ts", "PutBookOutput")).toContain("  content: StreamingBlobPayloadInputTypes\n")
  expect(files.get("types.ts")).toContain(
    '\nimport type { DocumentType, StreamingBlobPayloadInputTypes } from "@smithy/types"\n',
  )
})

test("types of unions and enums", () => {
  expect(declaration("types.ts", "Place")).toBe(`export type Place =
  | {
      /** On a shelf. */
      shelf: Shelf
      lost?: never
      $unknown?: never
    }
  | {
      shelf?: never
      lost: Record<string, never>
      $unknown?: never
    }
  | {
      shelf?: never
      lost?: never
      $unknown: [string, unknown]
    }`)
  expect(declaration("types.ts", "Genre")).toBe(`/** What it is about. */
export const Genre = {
  /** Invented. */
  NOVEL: "novel",
  /** @deprecated Say what. */
  OTHER: "other",
} as const
export type Genre = (typeof Genre)[keyof typeof Genre]`)
  expect(declaration("types.ts", "Rating")).toContain("  BAD: 1,\n  GOOD: 2,\n")
})

test("schemas", () => {
  expect(declaration("schemas.ts", "PutBook$")).toBe(`export const PutBook$: StaticOperationSchema = [
  9, "example.library", "PutBook", { idempotent: 1, http: ["PUT", "/books/{id}", 201] },
  () => Book$,
  () => PutBookOutput$,
]`)
  expect(declaration("schemas.ts", "Ping$")).toContain(
    '  9, "example.library", "Ping", { requestCompression: 1 },\n  () => PingInput$,\n  "unit",\n',
  )
  expect(declaration("schemas.ts", "Book$")).toBe(`export const Book$: StaticStructureSchema = [
  3, "example.library", "Book", 0,
  [
    "id",
    "token",
    "extra",
    "genre",
    "chapters",
    "notes",
    "shelf",
    "own",
    "rating",
    "pages",
    "price",
    "cover",
    "printed",
    "next",
    "place",
  ],
  [
    [0, 1],
    [0, 4],
    15,
    [0, { httpHeader: "x-genre" }],
    () => Chapters$,
    () => Notes$,
    () => OtherShelf$,
    () => Shelf$,
    1,
    17,
    19,
    21,
    5,
    () => Book$,
    () => Place$,
  ],
  2,
]`)
  expect(declaration("schemas.ts", "PutBookOutput$")).toContain(
    "  [[42, { httpPayload: 1, streaming: 1 }], [1, 32]],\n",
  )
  expect(declaration("schemas.ts", "Notes$")).toContain('"Notes", { sparse: 1 },\n  0,\n  [0, 8],\n')
  expect(declaration("schemas.ts", "OtherShelf$")).toContain(
    '  3, "example.other", "Shelf", 0,\n  ["name"],\n  [[0, { xmlNamespace: ["", "u"] }]],\n',
  )
  expect(declaration("schemas.ts", "Place$")).toContain(
    '  4, "example.library", "Place", 0,\n  ["shelf", "lost"],\n  [[() => Shelf$, { jsonName: "s" }], "unit"],\n',
  )
  expect(declaration("schemas.ts", "Busy$")).toContain(
    'StaticErrorSchema = [\n  -3, "example.library", "Busy", { error: "server", httpError: 503 },\n',
  )
})

test("constraints of what inputs lead to", () => {
  expect(
    files.get("constraints.ts")?.split("\n").slice(2).join("\n"),
  ).toBe(`/** By shape id and member name; lists have \`member\`, maps \`key\` and \`value\`. */
export const constraints = {
  "example.library#Book": {
    id: { required: true, length: { min: 10, max: 13 }, pattern: "^[0-9]+$" },
    genre: { enum: ["novel", "other"] },
    token: { required: true },
    chapters: { length: { max: 3 }, uniqueItems: true },
    rating: { type: "integer", intEnum: [1, 2] },
    pages: { type: "long" },
  },
  "example.library#Chapters": {
    member: { length: { min: 1 } },
  },
  "example.library#Notes": {
    key: { enum: ["novel", "other"] },
  },
  "example.library#Shelf": {
    row: { type: "integer", required: true, range: { min: 0 } },
  },
} as const
`)
})

test("constraints of the events that outputs are made of, and the sizes of their headers", async () => {
  const events = `$version: "2.0"
namespace a
service S { operations: [Watch] }
operation Watch { output := { first: Tick, ticks: Ticks } }
@streaming union Ticks { tick: Tick, end: Unit }
structure Tick { @eventHeader size: Byte, at: Timestamp, rest: Rest }
structure Rest { count: Short }
`
  const { model } = loadModel([{ name: "events.smithy", text: events }])
  const service = model.shapes.get("a#S")
  if (service?.type !== "service") throw new Error("no service")
  const context = { model, service, contract: "s", settings: {}, warn() {}, previous: () => undefined }
  const files = await contractEmitter.emit(context)
  const textOf = (path: string) => files.find((file) => file.path === path)?.text
  expect(textOf("schemas.ts")).toContain('[[1, { eventHeader: 1, eventHeaderType: "byte" }], 4, () => Rest$]')
  expect(textOf("constraints.ts")?.split("\n").slice(3).join("\n")).toBe(
    `export const constraints = {
  "a#Tick": {
    size: { type: "byte" },
  },
} as const
`,
  )
})

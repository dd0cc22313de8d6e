import fc from "fast-check"
import { expect, test } from "vitest"
import { isError } from "../diagnostic/diagnostic.ts"
import { renderDiagnostics } from "../diagnostic/render.ts"
import { parseIdl } from "./parse-idl.ts"

/** Raise it by the environment for a long run: `FUZZ_RUNS=1000000`. */
const runs = Number(process.env.FUZZ_RUNS ?? 2000)

const models: readonly string[] = [
  `$version: "2.0"
$operationInputSuffix: "Request"

metadata validators = [{name: "X", configuration: {a: [1, -2.5e3, null]}}]

namespace example.weather

use other.shapes#City

/// The weather.
/// Of cities.
@title("Weather")
@paginated(inputToken: "next" outputToken: "next")
service Weather {
    version: "2026-01-01"
    resources: [Forecast]
    rename: { "a.b#C": "D" }
}

resource Forecast for {
    identifiers: { id: Id }
}

operation GetForecast with [Paged] {
    input := @sensitive for Forecast with [A, B] {
        @required
        $id
        days: Integer = 3 // default
    }
    output: GetForecastOutput
    errors: [NotFound, other.shapes#Busy]
}

@documentation("""
    Text \\u00e9
      indented \\
    block""")
@pattern("^\\\\w+$")
string Id

enum Sky { CLEAR = "clear"
  /// wet
  RAIN }
`,
  "namespace a.b\r\n\r\nlist L { member: String, }\r\nmap M {\r\n  key: K, value: V\r\n}\r\nset S { member: L }\r\n" +
    'union U { @tags(["x"]) a: smithy.api#String, b: U$a }\r\napply U$a @deprecated(since: "1")\r\napply L { @a @b() }\r\n',
  '@a(b: [{"c": "d"}, """\n"""])\rstructure __proto__ { constructor: toString }\r///\r',
]

const fragments = [
  ...['"', '"""', "\\", "//", "///", "{", "}", "[", "]", "(", ")", "@", "$", "#", ":", ":=", "=", ",", ".", "-", "\n"],
  ...["\r", "\r\n", "\t", " ", "_", "1", "1.", "1e9999", "0", "é", "😀", "\ud83d", "\u0000", "\u001b[2J", "\ufeff"],
  ...["structure A {", "\nstructure A {\n", "\n@a(", "apply ", "use ", "namespace x\n", "metadata ", "for ", "with ["],
  ...["__proto__", "constructor", "input := ", "errors: [", "enum E {", "[".repeat(300), "{a:".repeat(300), "/// x\n"],
] as const

/** One change to a text: what stands between two places of it is repeated, taken out, or replaced. */
type Change = readonly [at: number, length: number, put: string, times: number]

const change: fc.Arbitrary<Change> = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: 0, max: 40 }),
  fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: "binary", maxLength: 4 })),
  fc.integer({ min: 0, max: 3 }),
)

function apply(text: string, [place, length, put, times]: Change): string {
  const at = Math.floor(place * text.length)
  return text.slice(0, at) + put.repeat(times) + text.slice(at + length)
}

const mutated = fc
  .tuple(fc.constantFrom(...models), fc.array(change, { maxLength: 8 }))
  .map(([text, changes]) => changes.reduce(apply, text))

const soup = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: "binary", maxLength: 5 })), { maxLength: 60 })
  .map((parts) => parts.join(""))

/** A model with bytes of its UTF-8 form changed, read again as files are. */
const bytewise = fc
  .tuple(fc.constantFrom(...models), fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 20 }))
  .map(([text, changes]) => {
    const bytes = new TextEncoder().encode(text)
    for (const [at, byte] of changes) bytes[at % bytes.length] = byte
    return new TextDecoder().decode(bytes)
  })

/** Spans stand inside of the file, what is printed drives no terminal, and the same text gives the same tree. */
function check(text: string): void {
  const source = { name: "fuzz.smithy", text }
  const tree = parseIdl(source)
  for (const { span } of tree.diagnostics) {
    if (span === undefined) throw new Error("a syntax error without a place")
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(span.end).toBeGreaterThanOrEqual(span.start)
    expect(span.end).toBeLessThanOrEqual(text.length)
  }
  expect(tree.diagnostics.filter(isError).length).toBeLessThanOrEqual(101)
  expect(renderDiagnostics(tree.diagnostics)).not.toMatch(/[^\P{Cc}\n]/u)
  expect(parseIdl(source)).toEqual(tree)
}

test.each(models)("the models themselves are read", (text) => check(text))

test.each([
  ["changed models", mutated],
  ["pieces of the language", soup],
  ["models with changed bytes", bytewise],
])(
  "%s never make the parser throw, and spans stay inside of the file",
  (_, texts) => {
    fc.assert(fc.property(texts, check), { seed: 1, numRuns: runs })
  },
  0,
)

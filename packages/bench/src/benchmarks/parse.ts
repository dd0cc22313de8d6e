import { parseIdl } from "@smithwright/smithy"
import { parse as parseGraphql } from "graphql"
import type { Benchmark } from "../benchmark.ts"
import { describeTypes, printGraphql, printSmithy } from "../described-types.ts"
import { runRounds } from "../rounds.ts"

const typeCount = 2000
/** Rounds before what is measured, so that both parsers are compiled. */
const warmUps = 5

/**
 * The IDL parser next to the one of graphql-js: the same types, in either language. Both keep the places of all nodes.
 */
export const parse: Benchmark = {
  name: "parse",
  title: "parse the same types as Smithy IDL and as GraphQL SDL",
  async run(rounds) {
    const types = describeTypes(typeCount)
    const smithy = printSmithy(types)
    const graphql = printGraphql(types)
    if (parseIdl({ name: "types.smithy", text: smithy }).diagnostics.length > 0) throw new Error("invalid Smithy IDL")
    const variants = [
      { label: "smithwright", run: () => void parseIdl({ name: "types.smithy", text: smithy }) },
      { label: "graphql-js", run: () => void parseGraphql(graphql) },
    ]
    await runRounds(variants, warmUps)
    const samples = await runRounds(variants, rounds)
    const ours = speeds(smithy, samples.get("smithwright"))
    const theirs = speeds(graphql, samples.get("graphql-js"))
    return [
      { label: `smithwright, ${megabytes(smithy).toFixed(2)} MB`, unit: "MB/s", samples: ours },
      { label: `graphql-js, ${megabytes(graphql).toFixed(2)} MB`, unit: "MB/s", samples: theirs },
      // Time for the same number of bytes: half of it is twice the speed.
      {
        label: "graphql-js ÷ smithwright",
        unit: "×",
        samples: theirs.map((one, at) => one / (ours[at] ?? 0)),
        aim: 0.5,
      },
    ]
  },
}

function speeds(text: string, milliseconds: readonly number[] = []): number[] {
  return milliseconds.map((time) => megabytes(text) / (time / 1000))
}

function megabytes(text: string): number {
  return Buffer.byteLength(text) / 1e6
}

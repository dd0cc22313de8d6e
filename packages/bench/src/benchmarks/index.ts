import type { Benchmark } from "../benchmark.ts"
import { generate } from "./generate.ts"
import { load } from "./load.ts"
import { parse } from "./parse.ts"
import { validate } from "./validate.ts"

export const benchmarks: readonly Benchmark[] = [generate, load, parse, validate]

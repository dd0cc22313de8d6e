import type { Benchmark } from "../benchmark.ts"
import { generate } from "./generate.ts"
import { load } from "./load.ts"
import { mock } from "./mock.ts"
import { parse } from "./parse.ts"
import { server } from "./server.ts"
import { validate } from "./validate.ts"

export const benchmarks: readonly Benchmark[] = [generate, load, mock, parse, server, validate]

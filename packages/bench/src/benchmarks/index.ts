import type { Benchmark } from "../benchmark.ts"
import { generate } from "./generate.ts"

export const benchmarks: readonly Benchmark[] = [generate]

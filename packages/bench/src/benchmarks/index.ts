import type { Benchmark } from "../benchmark.ts"
import { artefacts } from "./artefacts.ts"
import { generate } from "./generate.ts"
import { load } from "./load.ts"
import { mock } from "./mock.ts"
import { parse } from "./parse.ts"
import { server } from "./server.ts"
import { service } from "./service.ts"
import { soak } from "./soak.ts"
import { validate } from "./validate.ts"
import { validators } from "./validators.ts"

export const benchmarks: readonly Benchmark[] = [
  artefacts,
  generate,
  load,
  mock,
  parse,
  server,
  service,
  soak,
  validate,
  validators,
]

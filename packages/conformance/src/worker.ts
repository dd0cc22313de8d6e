import { parentPort } from "node:worker_threads"
import type { Case } from "./manifest.ts"
import { runCase } from "./run-case.ts"

parentPort?.on("message", (entry: Case) => parentPort?.postMessage(runCase(entry)))

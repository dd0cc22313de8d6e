import { parentPort } from "node:worker_threads"
import type { Case } from "./manifest.ts"
import { runTests } from "./run-case.ts"

parentPort?.on("message", async (entry: Case) => parentPort?.postMessage(await runTests(entry)))

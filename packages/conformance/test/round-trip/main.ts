import { checkRoundTrips } from "./round-trip.ts"

// Node runs it, with its own loader of modules: what is emitted is imported from memory.
const [protocol = "", models, inputs, seed] = process.argv.slice(2)
await checkRoundTrips(protocol, Number(models), Number(inputs), Number(seed))

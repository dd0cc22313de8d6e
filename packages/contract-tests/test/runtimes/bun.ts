import worker from "./web.ts"

/** Bun would serve on every address of the machine. */
export default { ...worker, hostname: "127.0.0.1", port: 0 }

import { service } from "./service.ts"

/** Cloudflare Workers and Bun take it as their default export; for Deno: `Deno.serve(worker.fetch)`. */
export const worker = { fetch: service.fetch }

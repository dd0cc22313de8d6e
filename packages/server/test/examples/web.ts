import { service } from "./service.ts"

/** Cloudflare Workers run it as it is, and so do `bun web.ts` and `deno serve web.ts`. */
export default { fetch: service.fetch }

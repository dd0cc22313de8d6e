import pg from "pg"
import { RateLimiterMemory, RateLimiterPostgres } from "rate-limiter-flexible"
import { type Bucket, limitsOf, type Throttle, throttleOf } from "./throttle.ts"

/**
 * Buckets in a PostgreSQL database, which the processes that use it share. While the database cannot be reached, each
 * process has buckets for itself.
 *
 * @param schema of a store
 */
export function databaseThrottle(bucket: Bucket, url: string, schema = "smithwright"): Throttle {
  const pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 1000, query_timeout: 1000 })
  // An idle connection that breaks is replaced; without a listener it would end the process.
  pool.on("error", () => {})
  const limits = limitsOf(bucket)
  const limiter = new RateLimiterPostgres({
    ...limits,
    storeClient: pool,
    schemaName: schema,
    tableName: "request_bucket",
    tableCreated: true,
    // Who has to wait is told so without asking the database again.
    inMemoryBlockOnConsumed: limits.points,
    insuranceLimiter: new RateLimiterMemory(limits),
  })
  return throttleOf(limiter, () => pool.end())
}

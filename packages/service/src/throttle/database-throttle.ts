import pg from "pg"
import { RateLimiterMemory, RateLimiterPostgres } from "rate-limiter-flexible"
import { type Bucket, limitsOf, type Throttle, throttleOf } from "./throttle.ts"

/**
 * Buckets in a PostgreSQL database, which the processes that use it share. While the database cannot be reached, each
 * process has buckets for itself.
 */
export async function databaseThrottle(bucket: Bucket, url: string): Promise<Throttle> {
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  // An idle connection that breaks is replaced; without a listener it would end the process.
  pool.on("error", () => {})
  const limiter = await new Promise<RateLimiterPostgres>((resolve, reject) => {
    const insuranceLimiter = new RateLimiterMemory(limitsOf(bucket))
    const options = {
      ...limitsOf(bucket),
      storeClient: pool,
      schemaName: "smithwright",
      tableName: "request_bucket",
      insuranceLimiter,
    }
    const made = new RateLimiterPostgres(options, (error) => (error ? reject(error) : resolve(made)))
  })
  return throttleOf(limiter, () => pool.end())
}

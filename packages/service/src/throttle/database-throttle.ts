import pg from "pg"
import { RateLimiterMemory, RateLimiterPostgres } from "rate-limiter-flexible"
import { type Bucket, limitsOf, type Throttle, throttleOf } from "./throttle.ts"

/**
 * Buckets in a PostgreSQL database, which the processes that use it share. While the database cannot be reached, each
 * process has buckets for itself.
 *
 * @param schema of a store, in which there will be one table more
 */
export async function databaseThrottle(bucket: Bucket, url: string, schema = "smithwright"): Promise<Throttle> {
  const pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 1000, query_timeout: 1000 })
  // An idle connection that breaks is replaced; without a listener it would end the process.
  pool.on("error", () => {})
  const limits = limitsOf(bucket)
  const options = { ...limits, storeClient: pool, schemaName: schema, tableName: "request_bucket" }
  try {
    const limiter = await new Promise<RateLimiterPostgres>((resolve, reject) => {
      const made = new RateLimiterPostgres({ ...options, insuranceLimiter: new RateLimiterMemory(limits) }, (error) =>
        error ? reject(error) : resolve(made),
      )
    })
    return throttleOf(limiter, () => pool.end())
  } catch (error) {
    await pool.end()
    throw error
  }
}

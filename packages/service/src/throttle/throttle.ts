import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"

/**
 * How much a caller may ask of an operation: as many requests at once as the bucket holds, and in the long run
 * `perSecond`. The bucket is filled up again all at once, `size / perSecond` seconds after its first request was taken.
 */
export interface Bucket {
  readonly size: number
  readonly perSecond: number
}

/** A bucket for each caller and operation. */
export interface Throttle {
  /** Takes a request from the bucket. When it is empty: in how many seconds, at least 1, it will be full again. */
  take(caller: string, operation: string): Promise<number | undefined>
  close(): Promise<void>
}

/** For callers who may ask for as much as they like. */
export const noThrottle: Throttle = { take: async () => undefined, close: async () => {} }

/** Buckets that this process has for itself. */
export function memoryThrottle(bucket: Bucket): Throttle {
  return throttleOf(new RateLimiterMemory(limitsOf(bucket)), async () => {})
}

/** A bucket in the limiter's terms. PostgreSQL keeps times in whole milliseconds; a duration of 0 would have no end. */
export function limitsOf({ size, perSecond }: Bucket) {
  return { points: size, duration: Math.max(1, Math.round((size / perSecond) * 1000)) / 1000 }
}

/** @param close gives back what the limiter holds */
export function throttleOf(limiter: RateLimiterAbstract, close: () => Promise<void>): Throttle {
  return {
    async take(caller, operation) {
      try {
        await limiter.consume(`${operation} ${caller}`)
        return undefined
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
        throw refusal
      }
    },
    close,
  }
}

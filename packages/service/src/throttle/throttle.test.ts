import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { memoryThrottle } from "./throttle.ts"

describe("a bucket", () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test("holds as many requests as its size, and is full again when the last of them is earned", async () => {
    const throttle = memoryThrottle({ size: 3, perSecond: 0.5 })
    const take = () => throttle.take("alice", "list")
    expect([await take(), await take(), await take(), await take()]).toEqual([undefined, undefined, undefined, 6])
    vi.advanceTimersByTime(5_000)
    expect(await take()).toBe(1)
    vi.advanceTimersByTime(1_000)
    expect([await take(), await take(), await take(), await take()]).toEqual([undefined, undefined, undefined, 6])
  })

  test("is one caller's, for one operation", async () => {
    const throttle = memoryThrottle({ size: 1, perSecond: 1 })
    expect(await throttle.take("alice", "list")).toBe(undefined)
    expect(await throttle.take("bob", "list")).toBe(undefined)
    expect(await throttle.take("alice", "count")).toBe(undefined)
    expect(await throttle.take("alice", "list")).toBe(1)
  })
})

/** What a process takes. */
export interface Usage {
  /** Since it began. */
  readonly processorSeconds: number
  readonly bytes: number
}

export interface UsageOrder {
  /** Whether garbage is to be collected before. */
  readonly collect: boolean
}

/**
 * Tells the parent of this process the port that it serves, and what the process takes whenever the parent asks. Ends
 * when the parent does.
 */
export function tellParent(port: number): void {
  process.on("disconnect", () => process.exit())
  process.on("message", ({ collect }: UsageOrder) => {
    if (collect) globalThis.gc?.()
    const { user, system } = process.cpuUsage()
    const usage: Usage = { processorSeconds: (user + system) / 1e6, bytes: process.memoryUsage().rss }
    process.send?.(usage)
  })
  process.send?.(port)
}

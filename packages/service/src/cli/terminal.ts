import colors from "picocolors"

/** Where the command writes, and when it ends. */
export interface Terminal {
  out(text: string): void
  error(text: string): void
  /**
   * Shows how far something is, in place of what it showed before; `""` takes that away. Only where a person watches.
   */
  progress(text: string): void
  readonly isColored: boolean
  /** Resolves when the user wants the service to stop. */
  readonly stopped: Promise<unknown>
}

/** The terminal of this process. Ctrl-C and the system's wish to end it stop the service. */
export function processTerminal(): Terminal {
  return {
    out: (text) => console.log(text),
    error: (text) => console.error(text),
    progress(text) {
      if (process.stderr.isTTY) process.stderr.write(`\r${text}\u001B[K${text === "" ? "\r" : ""}`)
    },
    isColored: Boolean(process.stdout.isTTY) && colors.isColorSupported,
    // Made when it is first asked for: a command that does not ask is ended by the signal itself.
    get stopped() {
      return new Promise((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, resolve)
      })
    },
  }
}

/** Aborts what goes on when the user wants it to stop. */
export function stopSignal({ stopped }: Terminal): AbortSignal {
  const stop = new AbortController()
  void stopped.then(() => stop.abort())
  return stop.signal
}

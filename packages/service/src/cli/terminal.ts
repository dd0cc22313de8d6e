import colors from "picocolors"

/** Where the command writes, and when it ends. */
export interface Terminal {
  out(text: string): void
  error(text: string): void
  readonly isColored: boolean
  /** Resolves when the user wants the service to stop. */
  readonly stopped: Promise<unknown>
}

/** The terminal of this process. Ctrl-C and the system's wish to end it stop the service. */
export function processTerminal(): Terminal {
  return {
    out: (text) => console.log(text),
    error: (text) => console.error(text),
    isColored: Boolean(process.stdout.isTTY) && colors.isColorSupported,
    stopped: new Promise((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, resolve)
    }),
  }
}

import colors from "picocolors"
import type { Terminal } from "./serve-mocks.ts"

/** The terminal of this process. Ctrl-C and the system's wish to end it stop the mocks. */
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

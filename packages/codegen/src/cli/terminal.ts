import pc from "picocolors"

/** Where a command prints. */
export interface Terminal {
  readonly color: boolean
  /** Prints to standard output what the command is asked for. */
  print(text: string): void
  /** Prints to standard error what went wrong. */
  complain(text: string): void
}

/** The terminal of this process: coloured unless `NO_COLOR` is set or nobody looks. */
export const processTerminal: Terminal = {
  color: pc.isColorSupported,
  print: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
}

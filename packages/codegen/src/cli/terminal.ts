/** Where a command prints. */
export interface Terminal {
  readonly color: boolean
  /** Prints to standard output what the command is asked for. */
  print(text: string): void
  /** Prints to standard error what went wrong. */
  complain(text: string): void
}

/** The terminal of this process. There are colours where a terminal shows both streams, unless `NO_COLOR` is set. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process
  return {
    color: [stdout, stderr].every((stream) => stream.isTTY && stream.hasColors()),
    print: (text) => void stdout.write(`${text}\n`),
    complain: (text) => void stderr.write(`${text}\n`),
  }
}

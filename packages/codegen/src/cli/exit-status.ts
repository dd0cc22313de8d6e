/** What a command's exit status means. */
export const exitStatus = {
  fine: 0,
  /** The model has errors, or generated files are not up to date. */
  problem: 1,
  /** The command line or the configuration cannot be used. */
  usage: 2,
} as const

import { spawnSync } from "node:child_process"
import { resolve } from "node:path"

/** The root of this repository. */
export const repository = resolve(import.meta.dirname, "../../..")

/**
 * Runs Node in a process of its own, from the repository's root, and answers with what it printed. Throws with that
 * when it fails.
 */
export function runNode(args: readonly string[], environment: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: repository,
    env: { ...process.env, ...environment },
    encoding: "utf8",
  })
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}:\n${stdout}${stderr}`)
  return stdout
}

import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"

/**
 * A process of one of the files here that stays on one core. It ends when this process does.
 *
 * @param log a file descriptor for what it writes to standard error, instead of this process's own
 */
export function startPinned(core: number, file: string, args: readonly string[] = [], log?: number): ChildProcess {
  const node = [process.execPath, "--conditions=@smithwright/source", "--expose-gc", join(import.meta.dirname, file)]
  return spawn("taskset", ["--cpu-list", String(core), ...node, ...args], {
    stdio: ["ignore", "inherit", log ?? "inherit", "ipc"],
  })
}

/** Sends a message, and answers with what comes back. */
export async function ask<Answer>(child: ChildProcess, message: object | string): Promise<Answer> {
  child.send(message)
  const [answer] = await once(child, "message")
  return answer
}

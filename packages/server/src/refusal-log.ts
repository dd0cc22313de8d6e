import type { ProtocolError } from "./errors/protocol-error.ts"
import type { ErrorContext } from "./service-options.ts"

const linesPerSecond = 10

/**
 * Writes a line to the console for each refused request, at most ten a second: whoever sends malformed requests must
 * not be able to fill disks. The others are counted. What a client wrote stays on one line.
 *
 * @param now in milliseconds
 */
export function createRefusalLog(now: () => number = Date.now) {
  let second = 0
  let count = 0
  return ({ name, message }: ProtocolError, { requestId, operation }: ErrorContext): void => {
    const current = Math.floor(now() / 1000)
    if (current !== second) {
      if (count > linesPerSecond) console.warn(`${count - linesPerSecond} more requests were refused`)
      second = current
      count = 0
    }
    count++
    if (count > linesPerSecond) return
    console.warn(`${operation ?? "no operation"} refused request ${requestId}: ${name}: ${JSON.stringify(message)}`)
  }
}

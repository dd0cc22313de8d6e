import type { Server } from "node:http"
import type { Socket } from "node:net"

/** In milliseconds; Node's timers reach no further, and would go off at once. */
const longest = 2 ** 31 - 1

/**
 * Cuts connections on which nothing has moved for a time, in milliseconds. Node's own `timeout` renews a timer with
 * each packet, and sets it anew for each request; here only what is still under way when somebody looks gets one.
 * Throws `RangeError` for a time that is none.
 */
export function cutIdle(server: Server, timeout: number): void {
  if (!(timeout > 0 && timeout <= longest)) {
    throw new RangeError(`idleTimeout must be from 1 to ${longest} milliseconds, but it is ${timeout}`)
  }
  const sockets = new Set<Socket>()
  server.on("connection", (socket) => {
    sockets.add(socket)
    socket.once("close", () => sockets.delete(socket))
  })
  server.once("listening", () => {
    const watch = setInterval(() => {
      for (const socket of sockets) if (!socket.timeout) socket.setTimeout(timeout)
    }, timeout / 4)
    watch.unref()
    server.once("close", () => clearInterval(watch))
  })
}

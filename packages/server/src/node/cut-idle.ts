import type { Server } from "node:http"
import type { Socket } from "node:net"

/**
 * Cuts connections on which nothing has moved for a time, in milliseconds. Node's own `timeout` renews a timer with each
 * packet, and sets it anew for each request; here only what is still under way when somebody looks gets one.
 */
export function cutIdle(server: Server, timeout: number): void {
  const sockets = new Set<Socket>()
  server.on("connection", (socket) => {
    sockets.add(socket)
    socket.once("close", () => sockets.delete(socket))
  })
  const watch = setInterval(() => {
    for (const socket of sockets) if (!socket.timeout) socket.setTimeout(timeout)
  }, timeout / 4)
  watch.unref()
  server.once("close", () => clearInterval(watch))
}

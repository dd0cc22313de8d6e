import { listen } from "@smithwright/server/node"
import { service } from "./service.ts"

export const running = await listen(service, { port: Number(process.env.PORT ?? 8080) })
process.once("SIGTERM", () => running.close())

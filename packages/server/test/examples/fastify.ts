import { toFastifyPlugin } from "@smithwright/server/fastify"
import fastify from "fastify"
import { service } from "./service.ts"

export const app = fastify()
app.register(toFastifyPlugin(service), { prefix: "/library" })

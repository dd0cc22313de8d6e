import { createServer } from "node:http2"
import { toNodeHandler } from "@smithwright/server/node"
import { service } from "./service.ts"

export const server = createServer(toNodeHandler(service))

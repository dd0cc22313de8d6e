import { toExpressHandler } from "@smithwright/server/express"
import express from "express"
import { service } from "./service.ts"

export const app = express()
app.use("/library", toExpressHandler(service))
app.use(express.json())

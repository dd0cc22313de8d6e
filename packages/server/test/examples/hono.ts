import { Hono } from "hono"
import { service } from "./service.ts"

export const app = new Hono()
app.mount("/library", service.fetch)

import { toLambdaHandler } from "@smithwright/server/lambda"
import { service } from "./service.ts"

export const handler = toLambdaHandler(service)

import { type LambdaRuntime, toStreamingLambdaHandler } from "@smithwright/server/lambda"
import { service } from "./service.ts"

declare const awslambda: LambdaRuntime

export const handler = toStreamingLambdaHandler(service, awslambda)

export type { LambdaEvent } from "./event.ts"
export { type LambdaResult, toLambdaHandler } from "./to-lambda-handler.ts"
export { type LambdaRuntime, toStreamingLambdaHandler } from "./to-streaming-lambda-handler.ts"

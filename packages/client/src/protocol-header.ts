import { ServiceException } from "@smithy/core/client"
import { HttpResponse } from "@smithy/core/protocols"
import type { MetadataBearer, Pluggable } from "@smithy/types"

/**
 * Middleware that refuses answers of rpcv2Cbor that do not name the protocol: somebody on the way has given them, so
 * that only their status says something (Smithy, "RPC v2 CBOR", operation response deserialization).
 */
export function protocolHeaderPlugin<Input extends object, Output extends MetadataBearer>(): Pluggable<Input, Output> {
  return {
    applyToStack: (stack) =>
      stack.add(
        (next) => async (args) => {
          const result = await next(args)
          const { response } = result
          const isForeign = HttpResponse.isInstance(response) && response.headers["smithy-protocol"] !== "rpc-v2-cbor"
          if (isForeign) throw foreignAnswer(response)
          return result
        },
        { step: "deserialize", priority: "low", name: "protocolHeaderMiddleware" },
      ),
  }
}

function foreignAnswer(response: HttpResponse): ServiceException {
  const { statusCode } = response
  return new ServiceException({
    name: "ForeignAnswer",
    message: `The answer is not one of the service's: its status is ${statusCode}, and it has no header Smithy-Protocol: rpc-v2-cbor`,
    $fault: statusCode >= 400 && statusCode < 500 ? "client" : "server",
    $metadata: { httpStatusCode: statusCode },
    $response: response,
  })
}

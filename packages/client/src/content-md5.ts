import { Md5 } from "@smithy/core/checksum"
import { HttpRequest } from "@smithy/core/protocols"
import { toBase64, toUint8Array } from "@smithy/core/serde"
import type { MetadataBearer, Pluggable } from "@smithy/types"
import type { CommandFeature } from "./command-class.ts"

/**
 * Tells a command to send the MD5 checksum of its body, unless there is one already (Smithy, "httpChecksumRequired
 * trait"). Of a stream it is not known when the headers are sent.
 */
export function contentMd5(): CommandFeature {
  return { plugins: () => [plugin] }
}

const plugin: Pluggable<object, MetadataBearer> = {
  applyToStack: (stack) =>
    stack.add(
      (next) => async (args) => {
        if (HttpRequest.isInstance(args.request)) {
          const { headers, body }: { headers: Record<string, string>; body?: unknown } = args.request
          if (typeof body === "string" || body instanceof Uint8Array) headers["content-md5"] ??= await md5Of(body)
        }
        return next(args)
      },
      { step: "build", name: "contentMd5Middleware" },
    ),
}

async function md5Of(body: string | Uint8Array): Promise<string> {
  const hash = new Md5()
  hash.update(toUint8Array(body))
  return toBase64(await hash.digest())
}

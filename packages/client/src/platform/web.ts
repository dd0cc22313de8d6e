import { DEFAULT_MAX_ATTEMPTS, DEFAULT_RETRY_MODE } from "@smithy/core/retry"
import { FetchHttpHandler, streamCollector } from "@smithy/fetch-http-handler"
import { gzipWebStream } from "./gzip-web-stream.ts"
import type { Platform } from "./platform.ts"

/** Browsers and workers: nothing is found, everything is given. */
export const platform: Platform = {
  region: (clientName) => async () => {
    throw new Error(`No region for ${clientName}: pass { region: "us-east-1" }`)
  },
  credentials: (clientName) => async () => {
    throw new Error(
      `No credentials for ${clientName}: pass { credentials: { accessKeyId, secretAccessKey } }, or a function`,
    )
  },
  maxAttempts: () => DEFAULT_MAX_ATTEMPTS,
  retryMode: () => DEFAULT_RETRY_MODE,
  requestHandler: (given) => FetchHttpHandler.create(given),
  streamCollector,
  gzipStream: gzipWebStream,
}

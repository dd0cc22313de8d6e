import { pipeline, Readable } from "node:stream"
import { createGzip } from "node:zlib"
import { loadConfig, NODE_REGION_CONFIG_FILE_OPTIONS, NODE_REGION_CONFIG_OPTIONS } from "@smithy/core/config"
import { NODE_MAX_ATTEMPT_CONFIG_OPTIONS, NODE_RETRY_MODE_CONFIG_OPTIONS } from "@smithy/core/retry"
import { NodeHttp2Handler, NodeHttpHandler, streamCollector } from "@smithy/node-http-handler"
import type { AwsCredentialIdentityProvider } from "@smithy/types"
import { gzipWebStream } from "./gzip-web-stream.ts"
import { nodeStreamsPlugin } from "./node-streams.ts"
import type { Platform } from "./platform.ts"

/** Node and what imitates it: settings are found in the environment and in the files of `~/.aws`. */
export const platform: Platform = {
  region: (clientName) =>
    loadConfig({ ...NODE_REGION_CONFIG_OPTIONS, default: () => noRegion(clientName) }, NODE_REGION_CONFIG_FILE_OPTIONS),
  credentials: (_clientName, clientConfiguration) => {
    let chain: Promise<AwsCredentialIdentityProvider> | undefined
    return async (properties) => {
      chain ??= credentialChain(clientConfiguration)
      return (await chain)(properties)
    }
  },
  maxAttempts: () => loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS),
  retryMode: () => loadConfig(NODE_RETRY_MODE_CONFIG_OPTIONS),
  requestHandler: (given, http2) => (http2 ? NodeHttp2Handler : NodeHttpHandler).create(given),
  streamCollector,
  // An error of the stream becomes one of what is sent, which is where it is looked for.
  gzipStream: (given) => (given instanceof Readable ? pipeline(given, createGzip(), () => {}) : gzipWebStream(given)),
  streamsPlugin: nodeStreamsPlugin,
  userAgent: `smithwright-client nodejs/${process.versions.node}`,
}

/** The chain brings the clients of several services with it, so it is loaded only when it is needed. */
async function credentialChain(clientConfiguration: object): Promise<AwsCredentialIdentityProvider> {
  const { defaultProvider } = await import("@aws-sdk/credential-provider-node")
  return defaultProvider(clientConfiguration)
}

function noRegion(clientName: string): never {
  throw new Error(
    `No region for ${clientName}: pass { region: "us-east-1" }, set AWS_REGION, or set region in your profile in ~/.aws/config`,
  )
}

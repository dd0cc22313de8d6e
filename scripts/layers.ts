/**
 * The architecture as a table: what each part of the tree may import. `scripts/check-layers.ts` enforces it.
 * The longest prefix that fits a file is its layer.
 */
export interface Layer {
  /** Path prefix from the repository's root. */
  readonly path: string
  /** Path prefixes and package names that its files may import, besides their own layer. */
  readonly imports: readonly string[]
}

const smithy = "packages/smithy/src"
const codegen = "packages/codegen/src"
const emitter = [`${codegen}/framework`, `${codegen}/json-schema`, "@smithwright/smithy"]

export const layers: readonly Layer[] = [
  { path: "packages/pattern/src", imports: [] },

  { path: `${smithy}/syntax`, imports: [`${smithy}/diagnostic`] },
  { path: `${smithy}/diagnostic`, imports: [`${smithy}/syntax`] },
  { path: `${smithy}/prelude`, imports: [`${smithy}/syntax`] },
  { path: `${smithy}/model`, imports: [`${smithy}/syntax`] },
  { path: `${smithy}/jmespath`, imports: [`${smithy}/syntax`, `${smithy}/diagnostic`, `${smithy}/model`] },
  { path: `${smithy}/selector`, imports: [`${smithy}/syntax`, `${smithy}/model`] },
  { path: `${smithy}/rules-engine`, imports: [`${smithy}/syntax`, `${smithy}/diagnostic`] },
  {
    path: `${smithy}/validate`,
    imports: [
      "@smithwright/pattern",
      `${smithy}/jmespath`,
      `${smithy}/syntax`,
      `${smithy}/diagnostic`,
      `${smithy}/model`,
      `${smithy}/selector`,
      `${smithy}/prelude`,
      `${smithy}/rules-engine`,
    ],
  },
  {
    path: `${smithy}/load`,
    imports: [`${smithy}/syntax`, `${smithy}/diagnostic`, `${smithy}/model`, `${smithy}/prelude`, `${smithy}/validate`],
  },
  { path: `${smithy}/format`, imports: [`${smithy}/syntax`, `${smithy}/diagnostic`, `${smithy}/model`] },
  { path: `${smithy}/print`, imports: [`${smithy}/syntax`, `${smithy}/model`] },
  { path: `${smithy}/index.ts`, imports: [smithy] },

  { path: `${codegen}/framework`, imports: ["@smithwright/smithy"] },
  { path: `${codegen}/json-schema`, imports: ["@smithwright/smithy"] },
  { path: `${codegen}/emitters/index.ts`, imports: [`${codegen}/framework`, `${codegen}/emitters`] },
  { path: `${codegen}/emitters/contract`, imports: emitter },
  { path: `${codegen}/emitters/client`, imports: emitter },
  { path: `${codegen}/emitters/server`, imports: emitter },
  { path: `${codegen}/emitters/openapi`, imports: [...emitter, "@redocly/", "openapi-typescript"] },
  { path: `${codegen}/emitters/validators`, imports: [...emitter, "@smithwright/pattern", "recheck"] },
  // Loads the mock when it is asked for; whoever does not mock need not install it.
  { path: `${codegen}/cli/mock-command.ts`, imports: [codegen, "@smithwright/mock", "commander", "node:"] },
  {
    path: codegen,
    imports: [codegen, "@smithwright/smithy", "chokidar", "commander", "fflate", "picocolors", "node:"],
  },

  { path: "packages/server/src", imports: ["@smithwright/pattern"] },
  { path: "packages/server/src/node", imports: ["packages/server/src", "node:"] },
  { path: "packages/server/src/express", imports: ["packages/server/src", "node:"] },
  { path: "packages/server/src/fastify", imports: ["packages/server/src", "node:"] },
  { path: "packages/server/src/lambda", imports: ["packages/server/src", "node:"] },
  { path: "packages/server/src/opentelemetry", imports: ["packages/server/src", "@opentelemetry/api"] },
  { path: "packages/server/src/sigv4", imports: ["packages/server/src", "@smithy/signature-v4", "node:"] },
  { path: "packages/client/src", imports: ["@smithy/", "@aws-sdk/", "#platform", "#sign-events"] },
  { path: "packages/client/src/platform/node-streams.ts", imports: ["@smithy/", "node:"] },
  {
    path: "packages/client/src/platform/node.ts",
    imports: ["packages/client/src", "packages/client/src/platform/node-streams.ts", "@smithy/", "@aws-sdk/", "node:"],
  },
  {
    path: "packages/mock/src",
    imports: ["@smithwright/server/cbor", "@stoplight/", "commander", "picocolors", "node:"],
  },

  { path: "packages/service/src/store", imports: ["@workflow-contracts/contract/", "pg", "node:"] },
  {
    path: "packages/service/src/data",
    imports: [
      "packages/service/src/store",
      "@workflow-contracts/contract/",
      "@workflow-contracts/validators/",
      "node:",
    ],
  },
  { path: "packages/service/src/file", imports: [] },
  { path: "packages/service/src/policy", imports: ["packages/service/src/file"] },
  { path: "packages/service/src/token", imports: ["node:"] },
  {
    path: "packages/service/src/cli",
    imports: ["packages/service/src", "@smithwright/server", "commander", "pino", "picocolors", "node:"],
  },
  {
    path: "packages/service/src",
    imports: [
      "packages/service/src",
      "@smithwright/server",
      "@workflow-contracts/",
      "pg",
      "pino",
      "prom-client",
      "rate-limiter-flexible",
      "node:",
    ],
  },

  {
    path: "packages/conformance/src",
    imports: ["@smithwright/smithy", "@smithwright/codegen", "@smithwright/server", "@smithy/core", "node:"],
  },

  { path: "packages/generated/contract/src", imports: ["@smithy/types"] },
  {
    path: "packages/generated/client/src",
    imports: ["@workflow-contracts/contract/", "@smithwright/client", "@aws-sdk/"],
  },
  { path: "packages/generated/server/src", imports: ["@workflow-contracts/contract/", "@smithwright/server"] },
  // The matcher is for patterns that could make a regular expression run for ever.
  {
    path: "packages/generated/validators/src",
    imports: ["@workflow-contracts/contract/", "@smithwright/pattern"],
  },
]

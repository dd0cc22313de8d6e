import { gzipSync } from "node:zlib"
import { build } from "esbuild"

/** The size of one export of a contract's validators for a browser, minified and compressed, in kilobytes. */
export async function bundleSize(contract: string, name: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${name} } from "@workflow-contracts/validators/${contract}"`,
      resolveDir: import.meta.dirname,
    },
    conditions: ["@smithwright/source"],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
  })
  return gzipSync(outputFiles[0]?.contents ?? "").length / 1024
}

/**
 * Makes the command out of few files: to find, read and link some 460 modules takes longer than to run it. Of what is
 * installed beside it only our own packages are taken in.
 */
import { rmSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"
import manifest from "./package.json" with { type: "json" }

const bundled = ["@smithwright/pattern", "@smithwright/smithy"]
const installed = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)]

const outdir = join(import.meta.dirname, "dist/command")

// Files have other names with every change.
rmSync(outdir, { recursive: true, force: true })
await build({
  entryPoints: [join(import.meta.dirname, "src/cli/bin.ts")],
  outdir,
  bundle: true,
  // Commands and emitters are still loaded only when they are asked for.
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node22",
  conditions: ["@smithwright/source"],
  external: installed.filter((name) => !bundled.includes(name)),
})

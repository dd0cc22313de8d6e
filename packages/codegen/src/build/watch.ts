import { once } from "node:events"
import { resolve } from "node:path"
import { watch } from "chokidar"
import { readBuildConfig } from "./build-config.ts"
import { ConfigError } from "./config-error.ts"
import { isModelFile } from "./paths.ts"

/** Editors save in several steps; milliseconds without an event after which a save counts as done. */
const quietTime = 50

/**
 * Calls `run` now, and again whenever the configuration or a model file it names changes. Runs never overlap: a change
 * during one leads to another. What `run` reports, an error too, ends nothing.
 */
export async function watchInputs(config: string, run: () => Promise<void>): Promise<{ close(): Promise<void> }> {
  const path = resolve(config)
  const watcher = watch([path, ...importsOf(path)], {
    ignoreInitial: true,
    ignored: (file, stats) => stats?.isFile() === true && file !== path && !isModelFile(file),
  })
  let timer: NodeJS.Timeout | undefined
  let turn = Promise.resolve()
  const runSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      turn = turn.then(runOnce)
    }, quietTime)
  }
  async function runOnce(): Promise<void> {
    // The configuration may name other files by now.
    watcher.add(importsOf(path))
    await run()
  }
  await once(watcher, "ready")
  watcher.on("all", runSoon)
  await run()
  return {
    async close() {
      clearTimeout(timer)
      await watcher.close()
      await turn
    },
  }
}

/** What a configuration imports; nothing while it is broken, since it is watched itself. */
function importsOf(config: string): string[] {
  try {
    const { projections } = readBuildConfig(config)
    return projections.flatMap(({ imports }) => imports.map(({ path }) => path))
  } catch (error) {
    if (error instanceof ConfigError) return []
    throw error
  }
}

import { EventEmitter, once } from "node:events"
import { expect, test } from "vitest"
import { weather, weatherWorkspace } from "./testing.ts"
import { watchInputs } from "./watch.ts"

test("runs at every save of a model or of the configuration, also after one that is broken", async () => {
  const workspace = weatherWorkspace()
  const runs = new EventEmitter<{ run: [] }>()
  let count = 0
  const watcher = await watchInputs(workspace.config, async () => {
    count++
    runs.emit("run")
  })
  /** Waits for a run, of which a slow machine may make several. */
  async function save(path: string, content: string): Promise<void> {
    const run = once(runs, "run")
    workspace.write(path, content)
    await run
  }
  try {
    expect(count).toBe(1)
    await save("models/weather/weather.smithy", `${weather}\n`)
    await save("models/smithy-build.json", "{")
    await save("models/weather/more.smithy", '$version: "2.0"\nnamespace a')
    await save("models/weather/weather.smithy", weather)
  } finally {
    await watcher.close()
    workspace.remove()
  }
})

import { expect, test, vi } from "vitest"
import { weather, weatherWorkspace } from "./testing.ts"
import { watchInputs } from "./watch.ts"

test("runs at every save of a model or of the configuration, also after one that is broken", async () => {
  const workspace = weatherWorkspace()
  const run = vi.fn(async () => {})
  const watcher = await watchInputs(workspace.config, run)
  const runs = (count: number) => vi.waitFor(() => expect(run).toHaveBeenCalledTimes(count), { timeout: 5000 })
  try {
    await runs(1)
    workspace.write("models/weather/weather.smithy", `${weather}\n`)
    await runs(2)
    workspace.write("models/smithy-build.json", "{")
    await runs(3)
    workspace.write("models/weather/more.smithy", '$version: "2.0"\nnamespace a')
    await runs(4)
    workspace.write("models/weather/notes.md", "not a model")
    workspace.write("models/weather/weather.smithy", weather)
    await runs(5)
  } finally {
    await watcher.close()
    workspace.remove()
  }
})

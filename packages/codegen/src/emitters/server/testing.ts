import { loadModel } from "@smithwright/smithy"
import { expect } from "vitest"
import { serverEmitter } from "./index.ts"

/** Emits the server of `example.library#Library`, and answers with its files' texts by their paths. */
export async function emitLibrary(text: string, settings: object = {}): Promise<ReadonlyMap<string, string>> {
  const { model, diagnostics } = loadModel([{ name: "library.smithy", text }])
  expect(diagnostics.filter(({ severity }) => severity === "ERROR")).toEqual([])
  const service = model.shapes.get("example.library#Library")
  if (service?.type !== "service") throw new Error("the library is gone")
  const context = { model, service, contract: "library", settings, warn: expect.unreachable, previous: () => undefined }
  const files = await serverEmitter.emit(context)
  return new Map(files.map((file) => [file.path, file.text]))
}

import { resolve } from "node:path"
import { isError, loadModel, type Model, renderDiagnostics } from "@smithwright/smithy"
import { ConfigError } from "../build/config-error.ts"
import { isUrl } from "../build/paths.ts"
import { type ModelPath, readSources } from "../build/read-sources.ts"
import type { Terminal } from "./terminal.ts"

/** For the help of commands that read models. */
export const pathsHelp = "model files (.smithy, .json), archives (.jar, .zip), and folders with such files"

/**
 * The paths of a command line, absolute.
 *
 * @throws ConfigError when one is a URL
 */
export function modelPaths(paths: readonly string[]): ModelPath[] {
  const urls = paths.filter(isUrl)
  if (urls.length > 0) throw new ConfigError(urls.map((url) => `${url} is a URL, and nothing is fetched: name a file`))
  return paths.map((path) => ({ path: resolve(path) }))
}

/** The model of paths; undefined, after a complaint about each error, when it is not sound. */
export async function soundModel(paths: readonly string[], terminal: Terminal): Promise<Model | undefined> {
  const { model, diagnostics } = loadModel(await readSources(modelPaths(paths)))
  const errors = diagnostics.filter(isError)
  if (errors.length === 0) return model
  terminal.complain(renderDiagnostics(errors, { color: terminal.color }).trimEnd())
  return undefined
}

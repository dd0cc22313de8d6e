import { readFileSync } from "node:fs"
import type { Source } from "@smithwright/smithy"
import { unzipSync } from "fflate"
import { ConfigError } from "./config-error.ts"
import { display, isModelText } from "./paths.ts"

/** Where an archive lists its models and keeps them (Smithy 2.0, "Smithy manifest"). */
const folder = "META-INF/smithy/"
const manifest = `${folder}manifest`

/** Bytes that the models of one archive may have when unpacked: archives are made by others, and may be bombs. */
const sizeLimit = 128 * 1024 * 1024

/**
 * The models that a `.jar` or `.zip` lists in its manifest. Nothing else is unpacked, and nothing is written.
 *
 * @throws ConfigError when it is no archive, has no manifest, or lists what it must not
 */
export function readArchive(path: string): Source[] {
  const list = unpack(path, (name) => name === manifest).get(manifest)
  if (list === undefined) throw problem(path, `has no ${manifest}, so it holds no models`)
  const names = manifestNames(list)
  for (const name of names) {
    if (!isInside(name)) throw problem(path, `lists ${JSON.stringify(name)}, which is no path below ${folder}`)
    if (!isModelText(name)) throw problem(path, `lists ${JSON.stringify(name)}, which is no .smithy and no .json file`)
  }
  const wanted = new Set(names.map((name) => folder + name))
  const files = unpack(path, (name) => wanted.has(name))
  return [...wanted].map((name) => {
    const text = files.get(name)
    if (text === undefined)
      throw problem(path, `lists ${JSON.stringify(name.slice(folder.length))}, which it does not hold`)
    return { name: `${display(path)}!/${name}`, text }
  })
}

function unpack(path: string, isWanted: (name: string) => boolean): ReadonlyMap<string, string> {
  let left = sizeLimit
  let files: ReturnType<typeof unzipSync>
  try {
    files = unzipSync(readFileSync(path), {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false
        left -= originalSize
        return left >= 0
      },
    })
  } catch (error) {
    throw problem(path, `cannot be opened: ${error instanceof Error ? error.message : error}`)
  }
  if (left < 0) throw problem(path, `holds more than ${sizeLimit / 1024 / 1024} MiB of models`)
  const decoder = new TextDecoder()
  return new Map(Object.entries(files).map(([name, bytes]) => [name, decoder.decode(bytes)]))
}

function manifestNames(text: string): string[] {
  const lines = text.split(/\r?\n/)
  return lines.filter((line) => line !== "" && !line.startsWith("#"))
}

function isInside(name: string): boolean {
  return !/[\\:]/.test(name) && name.split("/").every((part) => part !== "" && part !== "." && part !== "..")
}

function problem(path: string, text: string): ConfigError {
  return new ConfigError([`${display(path)} ${text}`])
}

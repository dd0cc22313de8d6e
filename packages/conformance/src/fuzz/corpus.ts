import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"

/** A file to start from. */
export interface Seed {
  readonly name: string
  readonly bytes: Uint8Array
}

export type Corpus = readonly [Seed, ...Seed[]]

/** Larger files take long to load, and their parts occur in smaller ones. */
const largest = 16 * 1024

/** Every model of up to 16 KiB in a folder, at any depth, sorted by name. Throws when there is none. */
export function readCorpus(folder: string): Corpus {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:smithy|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const seeds = files.map((file) => ({ name: relative(folder, file), bytes: readFileSync(file) }))
  const [first, ...others] = seeds.filter(({ bytes }) => bytes.length <= largest)
  if (!first) throw new Error(`${folder} has no models`)
  return [first, ...others]
}

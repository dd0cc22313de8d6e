import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Source } from "@smithwright/smithy"
import type { Expectation } from "./expectation.ts"

/** One case, as the manifest has it, and the folder its paths are relative to. */
export interface Case {
  readonly root: string
  readonly suite: string
  readonly id: string
  /** The main input. */
  readonly file: string
  /** The role of the main input, `model` when not given. */
  readonly role?: string
  /** Other files, by role. */
  readonly with?: Readonly<Record<string, string>>
  /** The trait models to load besides the prelude. */
  readonly traits?: readonly string[]
  readonly config?: Readonly<Record<string, unknown>>
  /** Protocol tests: all files that are loaded together. */
  readonly files?: readonly string[]
  /** Protocol tests: the id of the protocol's trait. */
  readonly protocol?: string
  readonly expectation: Expectation
}

/** All cases of a data folder. Throws when the folder has no manifest that can be read. */
export function readManifest(root: string): readonly Case[] {
  const file = join(root, "MANIFEST.json")
  if (!existsSync(file)) throw new Error(`${root} has no MANIFEST.json, so it is not the folder with the data`)
  const manifest: { readonly cases?: readonly Omit<Case, "root">[] } = JSON.parse(readFileSync(file, "utf8"))
  if (!Array.isArray(manifest.cases)) throw new Error(`${file} has no list of cases`)
  return manifest.cases.map((entry) => ({ ...entry, root }))
}

/** The file of a case that has a role. */
export function sourceOf(entry: Case, role: string): Source {
  const name = role === (entry.role ?? "model") ? entry.file : entry.with?.[role]
  if (name === undefined) throw new Error(`the case has no file with the role ${role}`)
  return { name, text: readFileSync(join(entry.root, name), "utf8") }
}

/** The case's main input. */
export function mainSource(entry: Case): Source {
  return sourceOf(entry, entry.role ?? "model")
}

/** All files of a case that are to be loaded: the main input and what is there besides the file of the role named. */
export function modelSources(entry: Case, notThis?: string): readonly Source[] {
  const others = Object.keys(entry.with ?? {}).filter((role) => role !== notThis)
  return [mainSource(entry), ...others.map((role) => sourceOf(entry, role))]
}

import type { Checkpoint } from "../store.ts"
import type { Value } from "./statement.ts"

export type CheckpointRow = readonly [source: string, bytes: number, lines: number, digest: string]

/** The checkpoint of a source, as a `CheckpointRow`. */
export const savedCheckpoint = "SELECT source, bytes, lines, digest FROM import_checkpoint WHERE source = ?"

/** Takes `checkpointValues`. */
export const saveCheckpoint = `INSERT INTO import_checkpoint (source, bytes, lines, digest) VALUES (?, ?, ?, ?)
  ON CONFLICT (source) DO UPDATE SET bytes = excluded.bytes, lines = excluded.lines, digest = excluded.digest`

export function checkpointOf([source, bytes, lines, digest]: CheckpointRow): Checkpoint {
  return { source, bytes, lines, digest }
}

export function checkpointValues({ source, bytes, lines, digest }: Checkpoint): Value[] {
  return [source, bytes, lines, digest]
}

import { createHash, type Hash } from "node:crypto"
import { createReadStream } from "node:fs"
import { stat } from "node:fs/promises"
import { resolve } from "node:path"
import type { Entry } from "../store/records.ts"
import type { Checkpoint, Store, Tally } from "../store/store.ts"
import { nothingDone, sumTallies } from "../store/tally.ts"
import { fileLines, LongLine } from "./file-lines.ts"
import { readLine } from "./read-line.ts"

/** A line that could not be imported. */
export interface BadLine {
  readonly line: number
  readonly problem: string
}

/** How far an import is; all of it is stored. */
export interface Progress {
  readonly bytes: number
  /** The size of the file when the import began. */
  readonly totalBytes: number
  readonly lines: number
}

export interface ImportOptions {
  /** Begins at the first line, even if an earlier import of the file got further. */
  readonly restart?: boolean | undefined
  /** Called for each bad line, in order. */
  onBadLine?(bad: BadLine): void
  /** Called after each batch is stored. */
  onProgress?(progress: Progress): void
  /** Ends the import after the batch that is under way. */
  readonly signal?: AbortSignal | undefined
}

export interface ImportResult {
  /** How many lines an earlier import had stored already. */
  readonly skippedLines: number
  readonly lines: number
  readonly badLines: number
  readonly tally: Tally
  readonly isComplete: boolean
}

/** Enough for the cost of a transaction not to matter, few enough for others to write in between. */
const linesInBatch = 20_000

/**
 * Imports a file of NDJSON, a line an entry, and registers the domains that it names. Bad lines are reported and left
 * out. What is stored is stored for good: an import that was interrupted, or found bad lines, goes on after the last
 * line up to which all was well; once the file has changed before that line, it begins anew. Entries that are stored
 * already change nothing. What is no file, such as `/dev/stdin` behind a pipe, is read from where it stands.
 *
 * @throws StoreError when the database fails; what was reported as progress stays stored
 */
export async function importFile(store: Store, path: string, options: ImportOptions = {}): Promise<ImportResult> {
  const source = resolve(path)
  const stats = await stat(source)
  // What comes through a pipe is gone once it is read.
  const canGoOn = stats.isFile()
  const earlier = canGoOn && !options.restart ? await store.checkpoint(source) : undefined
  const place = await placeAfter(source, earlier)
  const skippedLines = place.lines
  const collect = collector()
  let { bytes, lines } = place
  let tally = nothingDone
  let badLines = 0
  let isComplete = true

  const refuse = (line: number, problem: string) => {
    badLines++
    options.onBadLine?.({ line, problem })
  }
  const checkpoint = () => (canGoOn ? { source, ...checkpointOf(place) } : undefined)
  const storeBatch = async () => {
    tally = sumTallies(tally, await store.record(collect.take(), checkpoint()))
    options.onProgress?.({ bytes, totalBytes: stats.size, lines })
  }
  try {
    for await (const line of fileLines(createReadStream(source, canGoOn ? { start: bytes } : {}))) {
      const reading = readLine(line)
      bytes += line.length
      lines++
      if (reading && "problems" in reading) refuse(lines, reading.problems.join("; "))
      else if (reading) collect.add(reading.entry)
      if (badLines === 0) advance(place, line)
      if ((lines - skippedLines) % linesInBatch === 0) {
        await storeBatch()
        if (options.signal?.aborted) {
          isComplete = false
          break
        }
      }
    }
  } catch (error) {
    if (!(error instanceof LongLine)) throw error
    refuse(lines + 1, error.message)
    isComplete = false
  }
  await storeBatch()
  return { skippedLines, lines: lines - skippedLines, badLines, tally, isComplete }
}

/** The last place up to which all was well. */
interface Place {
  bytes: number
  lines: number
  /** Of all that is before it. */
  readonly hash: Hash
}

function advance(place: Place, line: Buffer): void {
  place.hash.update(line)
  place.bytes += line.length
  place.lines++
}

function checkpointOf({ bytes, lines, hash }: Place): Omit<Checkpoint, "source"> {
  return { bytes, lines, digest: hash.copy().digest("hex") }
}

/** Where an earlier import ended, if the file up to there is what it was; else its beginning. */
async function placeAfter(source: string, earlier: Checkpoint | undefined): Promise<Place> {
  if (earlier && earlier.bytes > 0) {
    const hash = createHash("sha256")
    for await (const chunk of createReadStream(source, { end: earlier.bytes - 1 })) hash.update(chunk)
    const place = { bytes: earlier.bytes, lines: earlier.lines, hash }
    if (checkpointOf(place).digest === earlier.digest) return place
  }
  return { bytes: 0, lines: 0, hash: createHash("sha256") }
}

/** Gathers entries, each domain's first one behind the entry that registers it. */
function collector(): { add(entry: Entry): void; take(): Entry[] } {
  const registered = new Set<string>()
  let entries: Entry[] = []
  return {
    add(entry) {
      if (entry.kind !== "domain" && !registered.has(`${entry.kind} ${entry.domain}`)) {
        const contract = entry.kind === "execution" ? "swf" : "customer-profiles"
        entries.push({ kind: "domain", domain: { contract, name: entry.domain } })
        registered.add(`${entry.kind} ${entry.domain}`)
      }
      entries.push(entry)
    },
    take() {
      const taken = entries
      entries = []
      return taken
    },
  }
}

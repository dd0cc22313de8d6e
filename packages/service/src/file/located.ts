import { memberPath } from "./member-path.ts"
import { repeatedName } from "./repeated-name.ts"

/** A file that a person wrote is wrong at one place. The message says where, and never shows a value. */
export class FileProblem extends Error {
  override readonly name = "FileProblem"

  constructor({ file, path }: Pick<Located, "file" | "path">, message: string) {
    super(`${file}: ${path === "" ? "" : `${path} `}${message}`)
  }
}

/** A value of a JSON file that knows its place in it. All that reads it throws `FileProblem` for another form. */
export class Located {
  readonly file: string
  /** A JSON pointer. */
  readonly path: string
  readonly value: unknown

  constructor(file: string, path: string, value: unknown) {
    this.file = file
    this.path = path
    this.value = value
  }

  /** The members of an object, all of them known. */
  members<Required extends string, Optional extends string>(names: {
    readonly required: readonly Required[]
    readonly optional: readonly Optional[]
  }): Record<Required, Located> & Partial<Record<Optional, Located>>
  members({ required, optional }: { readonly required: readonly string[]; readonly optional: readonly string[] }) {
    const entries = this.entries()
    const known = [...required, ...optional]
    const stranger = entries.find(({ name }) => !known.includes(name))
    if (stranger) throw new FileProblem(stranger.value, `is not known here. There are: ${known.join(", ")}`)
    const missing = required.find((name) => !entries.some((entry) => entry.name === name))
    if (missing !== undefined) throw new FileProblem(this, `must have ${missing}`)
    return Object.fromEntries(entries.map(({ name, value }) => [name, value]))
  }

  entries(): { readonly name: string; readonly value: Located }[] {
    const { value } = this
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new FileProblem(this, "must be an object")
    }
    return Object.entries(value).map(([name, member]) => ({ name, value: this.#child(name, member) }))
  }

  items(): Located[] {
    if (!Array.isArray(this.value)) throw new FileProblem(this, "must be a list")
    return this.value.map((item: unknown, index) => this.#child(String(index), item))
  }

  /** The items of a list that is not empty, or the one value that stands for such a list. */
  itemOrItems(): Located[] {
    const items = Array.isArray(this.value) ? this.items() : [this]
    if (items.length === 0) throw new FileProblem(this, "must not be empty")
    return items
  }

  text(): string {
    if (typeof this.value !== "string") throw new FileProblem(this, "must be a string")
    return this.value
  }

  #child(name: string, value: unknown): Located {
    return new Located(this.file, memberPath(this.path, name), value)
  }
}

/**
 * Reads the text of a JSON file.
 *
 * @throws FileProblem when it is no JSON, or an object of it has a name twice
 */
export function readJsonFile(file: string, text: string): Located {
  const value = parse(file, text)
  const repeated = repeatedName(text)
  if (repeated !== undefined) throw new FileProblem({ file, path: repeated }, "is there twice")
  return new Located(file, "", value)
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const place = /line \d+ column \d+/.exec(error instanceof Error ? error.message : "")?.[0]
    throw new FileProblem({ file, path: "" }, `is no JSON${place === undefined ? "" : `, at ${place}`}`)
  }
}

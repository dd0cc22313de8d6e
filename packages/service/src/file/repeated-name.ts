import { memberPath } from "./member-path.ts"

/** A string is taken apart: a pattern for a whole one would need a stack as long as the string. */
const tokens = /\\.|["{}[\],:]/g

interface Container {
  readonly path: string
  readonly names: Set<string>
  count: number
}

/**
 * Where an object has a name for the second time, which `JSON.parse` passes over: it takes the last and says nothing.
 *
 * @param text that is JSON
 * @returns a JSON pointer
 */
export function repeatedName(text: string): string | undefined {
  const open: Container[] = []
  // Of the value that comes next. What a comma says is of lists; in objects a name follows.
  let path = ""
  let start = -1
  let string = ""
  for (const { 0: token, index } of text.matchAll(tokens)) {
    const isInString = start !== -1
    if (isInString && token !== '"') continue
    const inside = open.at(-1)
    switch (token) {
      case '"':
        if (isInString) string = text.slice(start, index + 1)
        start = isInString ? -1 : index
        break
      case "{":
      case "[":
        open.push({ path, names: new Set(), count: 0 })
        path = memberPath(path, "0")
        break
      case "}":
      case "]":
        open.pop()
        break
      case ",":
        if (inside) path = memberPath(inside.path, String(++inside.count))
        break
      case ":": {
        const name: string = JSON.parse(string)
        if (inside?.names.has(name)) return memberPath(inside.path, name)
        inside?.names.add(name)
        path = memberPath(inside?.path ?? "", name)
      }
    }
  }
  return undefined
}

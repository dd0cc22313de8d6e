import { checkDepth } from "../codec/limits.ts"
import { setOwn } from "../values/own-property.ts"

/** A number as it was written, where a double would not be the same number. */
export class ExactNumber {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

const token = /[\s,:]*(?:([{}[\]])|"(?:[^"\\]|\\.)*"|[^\s,:{}[\]"]+)/y

/** Reads JSON that `JSON.parse` has accepted already, and keeps every number's digits. */
export function parseExactJson(text: string): unknown {
  token.lastIndex = 0
  return readValue(text, nextToken(text), 0)
}

function nextToken(text: string): string {
  const start = token.lastIndex
  const match = token.exec(text)
  if (!match) throw new SyntaxError(`not JSON at ${start}`)
  return match[0].replace(/^[\s,:]+/, "")
}

function readValue(text: string, first: string, depth: number): unknown {
  if (first === "{") return readObject(text, depth + 1)
  if (first === "[") return readList(text, depth + 1)
  if (first.startsWith('"') || /^[tfn]/.test(first)) return JSON.parse(first)
  const number = Number(first)
  // Of large whole numbers, even the same text stands for another number when it is read as a double.
  const isSame = String(number) === first && (Number.isSafeInteger(number) || !Number.isInteger(number))
  return isSame ? number : new ExactNumber(first)
}

function readObject(text: string, depth: number): Record<string, unknown> {
  checkDepth(depth)
  const object: Record<string, unknown> = {}
  for (let key = nextToken(text); key !== "}"; key = nextToken(text)) {
    setOwn(object, JSON.parse(key), readValue(text, nextToken(text), depth))
  }
  return object
}

function readList(text: string, depth: number): unknown[] {
  checkDepth(depth)
  const list: unknown[] = []
  for (let item = nextToken(text); item !== "]"; item = nextToken(text)) list.push(readValue(text, item, depth))
  return list
}

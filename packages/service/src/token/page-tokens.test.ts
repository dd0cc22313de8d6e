import { describe, expect, test } from "vitest"
import { packText } from "./packed-text.ts"
import { createPageTokens, type TokenBinding } from "./page-tokens.ts"
import { makeTokenKey, readTokenKeys } from "./token-keys.ts"

const day = 24 * 60 * 60 * 1000
const binding: TokenBinding = { operation: "List", caller: "me", domain: "orders", arguments: { pageSize: 2 } }
const position = { time: 1326590754654, key: "12" }

function tokensAt(time: { now: number }) {
  return createPageTokens([makeTokenKey()], () => time.now)
}

describe("a page token", () => {
  test("opens for the request that it was made for", () => {
    const tokens = tokensAt({ now: 0 })
    expect(tokens.open(tokens.seal(position, binding), binding)).toEqual(position)
  })

  test("differs from every other", () => {
    const tokens = tokensAt({ now: 0 })
    expect(tokens.seal(position, binding)).not.toBe(tokens.seal(position, binding))
  })

  test("shows nothing of what it holds", () => {
    const token = tokensAt({ now: 0 }).seal({ time: 0, key: "a-secret-workflow" }, binding)
    expect(Buffer.from(token, "base64url").includes(Buffer.from(packText("a-secret-workflow")))).toBe(false)
  })

  test.each<Partial<TokenBinding>>([
    { operation: "Other" },
    { caller: "you" },
    { domain: "returns" },
    { arguments: { pageSize: 3 } },
  ])("does not open for another request: %o", (other) => {
    const tokens = tokensAt({ now: 0 })
    const token = tokens.seal(position, binding)
    expect(() => tokens.open(token, { ...binding, ...other })).toThrow("Specified token is not valid for this request")
  })

  test("does not open when any one bit of any character differs", () => {
    const tokens = tokensAt({ now: 0 })
    const token = tokens.seal(position, binding)
    for (let index = 0; index < token.length * 7; index++) {
      const place = Math.floor(index / 7)
      const flipped = String.fromCharCode(token.charCodeAt(place) ^ (1 << (index % 7)))
      const other = token.slice(0, place) + flipped + token.slice(place + 1)
      expect(() => tokens.open(other, binding), other).toThrow("is not valid")
    }
  })

  test.each(["1", "123", "12345"])("has one text alone, whatever its length: key %s", (key) => {
    const tokens = tokensAt({ now: 0 })
    const token = tokens.seal({ time: 0, key }, binding)
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    const others = [...alphabet].map((last) => token.slice(0, -1) + last).filter((other) => other !== token)
    for (const other of [...others, `${token}=`, `${token} `, `${token}A`]) {
      expect(() => tokens.open(other, binding), other).toThrow("is not valid")
    }
  })

  test.each(["", "A", "not a token", "AQ", "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"])("is not %j", (text) => {
    expect(() => tokensAt({ now: 0 }).open(text, binding)).toThrow("is not valid")
  })

  test("lives for 24 hours", () => {
    const time = { now: 1_000 }
    const tokens = tokensAt(time)
    const token = tokens.seal(position, binding)
    time.now += day
    expect(tokens.open(token, binding)).toEqual(position)
    time.now += 1
    expect(() => tokens.open(token, binding)).toThrow(/^Specified token has exceeded its maximum lifetime$/)
  })

  test.each(["a", "界", "😀", "\u0000", '"'])("has at most 1024 characters with 255 times %j", (character) => {
    const tokens = tokensAt({ now: 0 })
    const long = { time: -8.64e15, key: character.repeat(255) }
    const token = tokens.seal(long, binding)
    expect(token.length).toBeLessThanOrEqual(1024)
    expect(tokens.open(token, binding)).toEqual(long)
  })
})

describe("keys", () => {
  const [old, next] = [Buffer.alloc(32, 1).toString("base64"), Buffer.alloc(32, 2).toString("base64")]
  const tokensOf = (file: string) => createPageTokens(readTokenKeys(file, "keys"), () => 0)

  test("are changed by a new one on top, while the old one still opens", () => {
    const token = tokensOf(old).seal(position, binding)
    const both = tokensOf(`# since November\n${next}\n\n${old}\n`)
    expect(both.open(token, binding)).toEqual(position)
    const fresh = both.seal(position, binding)
    expect(tokensOf(next).open(fresh, binding)).toEqual(position)
    expect(() => tokensOf(next).open(token, binding)).toThrow("is not valid")
  })

  test.each([
    ["", 'keys: there is no key. "openssl rand -base64 32" makes one.'],
    [`${old}\nc2hvcnQ=\n`, 'keys:2: a key is 32 bytes in base64. "openssl rand -base64 32" makes one.'],
  ])("are refused with their line: %j", (file, message) => {
    expect(() => readTokenKeys(file, "keys")).toThrow(new Error(message))
  })
})

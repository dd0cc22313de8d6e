import { expect, test } from "vitest"
import { sign } from "./sign.ts"
import { SigningKeys } from "./signing-keys.ts"

// From AWS's documentation of signatures.
const secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
const scope = "20150830/us-east-1/iam/aws4_request"
const credential = `AKIDEXAMPLE/${scope}`
const derived = "c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9"

test("a key is derived from its secret, day, region and service", () => {
  expect(new SigningKeys().get(credential, secret).export().toString("hex")).toBe(derived)
})

test("a key signs a canonical request", () => {
  const canonicalRequest = `GET
/
Action=ListUsers&Version=2010-05-08
content-type:application/x-www-form-urlencoded; charset=utf-8
host:iam.amazonaws.com
x-amz-date:20150830T123600Z

content-type;host;x-amz-date
e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`
  const key = new SigningKeys().get(credential, secret)
  expect(sign(canonicalRequest, "20150830T123600Z", scope, key)).toBe(
    "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7",
  )
})

test("a key is derived once, until its secret changes, and for each day", () => {
  const keys = new SigningKeys()
  const first = keys.get(credential, secret)
  expect(keys.get(credential, secret)).toBe(first)
  const other = keys.get(credential, "other")
  expect(other.equals(first)).toBe(false)
  expect(keys.get(credential.replace("0830", "0831"), "other").equals(other)).toBe(false)
  expect(keys.get(credential, secret).equals(first)).toBe(true)
})

test("keys stay right however many there are", () => {
  const keys = new SigningKeys()
  const first = keys.get(credential, secret)
  for (let index = 0; index < 1000; index++) keys.get(`AKID${index}/${scope}`, `secret ${index}`)
  const again = keys.get(credential, secret)
  expect(again).not.toBe(first)
  expect(again.equals(first)).toBe(true)
})

test("what is no secret is refused, without being told", () => {
  expect(() => new SigningKeys().get(credential, JSON.parse("{}").secret)).toThrow(TypeError)
})

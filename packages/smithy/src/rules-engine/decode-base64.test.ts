import { expect, test } from "vitest"
import { decodeBase64 } from "./decode-base64.ts"

test.each([
  ["", []],
  ["AQ==", [1]],
  ["AQ", [1]],
  ["AQI=", [1, 2]],
  ["AQIDBA==", [1, 2, 3, 4]],
  ["/+8A", [255, 239, 0]],
])("%s holds bytes", (text, bytes) => {
  expect([...(decodeBase64(text) ?? [])]).toEqual(bytes)
})

test.each(["A", "A===", "AQ=", "A Q=", "AQ==AQ==", "_-8A"])("%s is no base64", (text) => {
  expect(decodeBase64(text)).toBeUndefined()
})

import { expect, test } from "vitest"
import { headerNames } from "./header-names.ts"

test("a list is split once", () => {
  const names = headerNames("host;x-amz-date")
  expect([...names]).toEqual(["host", "x-amz-date"])
  expect(headerNames("host;x-amz-date")).toBe(names)
  expect([...headerNames("host;x-amz-dat")]).toEqual(["host", "x-amz-dat"])
})

test("of many lists only some are kept", () => {
  const names = headerNames("host")
  for (let index = 0; index < 100; index++) headerNames(`host;x-${index}`)
  const again = headerNames("host")
  expect(again).not.toBe(names)
  expect([...again]).toEqual(["host"])
})

test("a long list is not kept", () => {
  const list = `host;${"x".repeat(1000)}`
  expect([...headerNames(list)]).toEqual(["host", "x".repeat(1000)])
  expect(headerNames(list)).not.toBe(headerNames(list))
})

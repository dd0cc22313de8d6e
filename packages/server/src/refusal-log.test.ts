import { expect, test, vi } from "vitest"
import { ProtocolError } from "./errors/protocol-error.ts"
import { createRefusalLog } from "./refusal-log.ts"

test("writes ten lines a second, and counts the others", () => {
  const lines: string[] = []
  const spy = vi.spyOn(console, "warn").mockImplementation((line) => void lines.push(line))
  let now = 5000
  const log = createRefusalLog(() => now)
  const refuse = (requestId: string) =>
    log(new ProtocolError("SerializationException", "a\nb"), { requestId, operation: undefined })
  for (let index = 0; index < 25; index++) refuse(String(index))
  now = 6000
  refuse("last")
  spy.mockRestore()
  expect(lines.length).toBe(12)
  expect(lines[0]).toBe('no operation refused request 0: SerializationException: "a\\nb"')
  expect(lines.slice(-2)).toEqual([
    "15 more requests were refused",
    'no operation refused request last: SerializationException: "a\\nb"',
  ])
})

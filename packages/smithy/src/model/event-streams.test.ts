import { expect, test } from "vitest"
import { eventStreamOf } from "./event-streams.ts"
import { aggregate, modelOf, operation } from "./testing.ts"

test("a member that targets a streaming union carries events, the others go before them", () => {
  const events = aggregate("union", "a#Events", {}, { streaming: {} })
  const output = aggregate("structure", "a#Out", { room: "smithy.api#String", events: "a#Events", plain: "a#Plain" })
  const model = modelOf(events, output, aggregate("union", "a#Plain", {}))
  const act = operation("a#Watch", { output: "a#Out" })
  const stream = eventStreamOf(model, act, "output")
  expect(stream?.member.name).toBe("events")
  expect(stream?.events).toBe(events)
  expect(stream?.initialMessage.map(({ name }) => name)).toEqual(["room", "plain"])
  expect(eventStreamOf(model, act, "input")).toBeUndefined()
})

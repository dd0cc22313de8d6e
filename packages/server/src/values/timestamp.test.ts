import { expect, test } from "vitest"
import { millisecondsOf, readEpochSeconds } from "./timestamp.ts"

test.each([
  [1326586831.628, 1326586831628, 1326586831628],
  [1326581114.02, 1326581114020, 1326581114020],
  [-0.5, -500, -500],
  [0.0004, 0, 0.4],
  [0.0016, 2, 1.6],
])("%f seconds are read as a date, and keep what is finer", (seconds, time, exact) => {
  const date = readEpochSeconds(seconds)
  expect([date.getTime(), millisecondsOf(date)]).toEqual([time, exact])
})

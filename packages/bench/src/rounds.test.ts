import { expect, test } from "vitest"
import { runRounds } from "./rounds.ts"

test("measures the variants by turns, and their preparation not at all", async () => {
  const done: string[] = []
  let now = 0
  const variant = (label: string, prepareTime: number, runTime: number) => ({
    label,
    prepare: () => {
      now += prepareTime
      done.push(`prepare ${label}`)
    },
    run: () => {
      now += runTime
      done.push(label)
    },
  })
  const samples = await runRounds([variant("a", 100, 1), variant("b", 200, 2)], 2, () => now)
  expect([...samples]).toEqual([
    ["a", [1, 1]],
    ["b", [2, 2]],
  ])
  const round = ["prepare a", "a", "prepare b", "b"]
  expect(done).toEqual([...round, ...round])
})

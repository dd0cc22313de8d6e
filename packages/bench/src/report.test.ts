import { expect, test } from "vitest"
import { plainResult, table } from "./report.ts"

const benchmark = { name: "sleep", title: "sleeping", run: async () => [] }
const rows = [
  { label: "short", unit: "ms", samples: [10, 30, 20.123], aim: 25 },
  { label: "long", unit: "ms", samples: [1234.5], aim: 1000 },
  { label: "other", unit: "MB/s", samples: [0.5] },
  { label: "fast", unit: "×", samples: [3], least: 3 },
  { label: "slow", unit: "×", samples: [2], least: 3 },
]

test("a table for people", () => {
  expect(table(benchmark, rows)).toBe(`sleeping

|       | median   | range        | aim               |
|-------|----------|--------------|-------------------|
| short | 20.1 ms  | 10 to 30     | < 25 ms           |
| long  | 1235 ms  | 1235 to 1235 | < 1000 ms, missed |
| other | 0.5 MB/s | 0.5 to 0.5   |                   |
| fast  | 3 ×      | 3 to 3       | ≥ 3 ×             |
| slow  | 2 ×      | 2 to 2       | ≥ 3 ×, missed     |`)
})

test("the same for programs", () => {
  expect(plainResult(benchmark, rows.slice(2, 3))).toEqual({
    name: "sleep",
    rows: [{ label: "other", unit: "MB/s", samples: [0.5], median: 0.5, min: 0.5, max: 0.5 }],
  })
})

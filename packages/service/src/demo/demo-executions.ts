import { CloseStatus } from "@workflow-contracts/contract/swf"
import type { Entry, Execution } from "../store/records.ts"

const domain = "867530901"
const hour = 60 * 60 * 1000
const first = Date.parse("2026-01-05T08:00:00Z")

const types = [
  { name: "customerOrderWorkflow", version: "1.0" },
  { name: "customerOrderWorkflow", version: "1.1" },
  { name: "refundWorkflow", version: "1.0" },
  { name: "mediaTranscodingWorkflow", version: "2.3" },
] as const

const tags = ["music purchase", "digital", "gift", "priority", "first order"] as const

/** Most executions end well; each of the others is there too. */
const statuses = [
  ...Array.from({ length: 14 }, () => CloseStatus.COMPLETED),
  CloseStatus.FAILED,
  CloseStatus.TIMED_OUT,
  CloseStatus.CANCELED,
  CloseStatus.TERMINATED,
  CloseStatus.CONTINUED_AS_NEW,
]

/** The executions of the demo: three of long ago, and a busy winter. Always the same. */
export function demoExecutions(): Entry[] {
  const recent = Array.from({ length: 250 }, (_, number) => recentExecution(number))
  return [
    { kind: "domain", domain: { contract: "swf", name: domain } },
    ...[...pastExecutions, ...recent].map((execution) => ({ kind: "execution", domain, execution }) as const),
  ]
}

const pastExecutions: readonly Execution[] = [
  ["1e536162-f1ea-48b0-85f3-aade88eef2f7", 1326581114020, 1326582914031],
  ["f5ebbac6-941c-4342-ad69-dfd2f8be6689", 1326585031619, 1326586831628],
  ["c724e07a-b966-441f-a1c0-4831acbda1cd", 1326587154626, 1326590754654],
].map(([runId, startTime, time]) => ({
  workflowId: "20110927-T-1",
  runId: String(runId),
  type: types[0],
  startTime: Number(startTime),
  close: { status: CloseStatus.TIMED_OUT, time: Number(time) },
  tags: ["music purchase", "digital", "ricoh-the-dog"],
  cancelRequested: false,
}))

function recentExecution(number: number): Execution {
  const startTime = first + number * 7 * hour + ((number * 7919) % 3600) * 1000
  const status = pick(statuses, number * 5 + Math.floor(number / statuses.length))
  return {
    workflowId: `order-${String(10_000 + Math.floor(number / 2))}`,
    runId: `demo-run-${String(number).padStart(4, "0")}`,
    type: pick(types, number * 3 + Math.floor(number / 7)),
    startTime,
    close: { status, time: startTime + ((number * 104_729) % (9 * hour)) + 250 },
    tags: tags.filter((_, place) => (number * 3 + place * 5) % 7 < 2),
    cancelRequested: status === CloseStatus.CANCELED,
    ...(number % 11 === 5 && {
      parent: { workflowId: "nightly-batch", runId: `demo-batch-${Math.floor(number / 11)}` },
    }),
  }
}

function pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[], number: number): Item {
  const item = items[number % items.length]
  if (item === undefined) throw new RangeError("there is nothing to pick from")
  return item
}

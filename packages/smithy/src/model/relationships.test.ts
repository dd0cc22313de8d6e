import { expect, test } from "vitest"
import { type Relationship, relationshipsOf } from "./relationships.ts"
import { aggregate, modelOf, operation, service } from "./testing.ts"

const input = aggregate("structure", "a#In", { item: "a#Item", lost: "a#Lost" })
const item = aggregate("structure", "a#Item", {}, { "a#mark": {} })
const mark = aggregate("structure", "a#mark", {}, { trait: {} })
const run = operation("a#Run", { input: "a#In" })
const api = service("a#Api", { operations: ["a#Run"] })
const model = modelOf(api, run, input, item, mark)
const graph = relationshipsOf(model)

function edges(relationships: Iterable<Relationship>): string[] {
  return Array.from(relationships, ({ from, label, to }) => `${from.id} ${label}> ${to.id}`)
}

test("shapes lead to what they refer to and to their members", () => {
  expect(edges(graph.from(run))).toEqual(["a#Run input> a#In", "a#Run bound> a#Api"])
  expect(edges(graph.from(input))).toEqual(["a#In member> a#In$item", "a#In member> a#In$lost"])
})

test("what does not exist is left out", () => {
  const lost = input.members.get("lost")
  expect(lost && edges(graph.from(lost))).toEqual(["a#In$lost container> a#In"])
})

test("shapes are reached from others", () => {
  expect(edges(graph.to(item))).toEqual(["a#In$item > a#Item"])
  expect(edges(graph.to(run))).toEqual(["a#Api operation> a#Run"])
})

test("traits are relationships apart", () => {
  expect(edges(graph.traitsOf(item))).toEqual(["a#Item trait> a#mark"])
})

test("members are shapes as well", () => {
  expect(Array.from(graph.shapes(), ({ id }) => id)).toEqual([
    "a#Api",
    "a#Run",
    "a#In",
    "a#In$item",
    "a#In$lost",
    "a#Item",
    "a#mark",
  ])
})

test("a model has one graph", () => {
  expect(relationshipsOf(model)).toBe(graph)
})

test("what starts in the base or in the members of a shape can be left out", () => {
  expect(edges(graph.to(input))).toEqual([
    "a#In$item container> a#In",
    "a#In$lost container> a#In",
    "a#Run input> a#In",
  ])
  expect(edges(graph.ownTo(input))).toEqual(["a#Run input> a#In"])
  const own = aggregate("structure", "b#Own", { item: "a#Item" })
  const built = relationshipsOf({ ...modelOf(input, item, own), base: modelOf(input, item) })
  expect(edges(built.to(item))).toEqual(["a#In$item > a#Item", "b#Own$item > a#Item"])
  expect(edges(built.ownTo(item))).toEqual(["b#Own$item > a#Item"])
})

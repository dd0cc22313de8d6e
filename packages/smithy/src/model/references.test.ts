import { expect, test } from "vitest"
import { boundOperations, collectionOperations, eachReference, instanceOperations } from "./references.ts"
import { aggregate, operation, resource, service } from "./testing.ts"

function references(shape: Parameters<typeof eachReference>[0]): string[] {
  const found: string[] = []
  eachReference(shape, (label, id) => found.push(`${label} ${id}`))
  return found
}

const city = resource("a#City", {
  identifiers: new Map([["id", "a#CityId"]]),
  properties: new Map([["size", "a#Size"]]),
  lifecycle: { create: "a#Create", read: "a#Read", list: "a#List" },
  operations: ["a#Rename"],
  collectionOperations: ["a#Count"],
  resources: ["a#Street"],
})

test("a member refers to its container and its target", () => {
  const member = aggregate("list", "a#Items", { member: "a#Item" }).members.get("member")
  expect(member && references(member)).toEqual(["container a#Items", " a#Item"])
})

test("an operation refers to input, output and errors, none of which is the unit", () => {
  expect(references(operation("a#Run", { input: "a#In", errors: ["a#Wrong"] }))).toEqual([
    "input a#In",
    "error a#Wrong",
  ])
})

test("a service refers to what it binds", () => {
  const bindings = { operations: ["a#Run"], resources: ["a#City"], errors: ["a#Wrong"] }
  expect(references(service("a#S", bindings))).toEqual(["operation a#Run", "resource a#City", "error a#Wrong"])
})

test("a resource refers to its operations by all that they are to it", () => {
  expect(references(city)).toEqual([
    "identifier a#CityId",
    "property a#Size",
    "resource a#Street",
    "operation a#Create",
    "operation a#Read",
    "operation a#List",
    "operation a#Rename",
    "operation a#Count",
    "instanceOperation a#Rename",
    "instanceOperation a#Read",
    "collectionOperation a#Count",
    "collectionOperation a#Create",
    "collectionOperation a#List",
    "create a#Create",
    "read a#Read",
    "list a#List",
  ])
})

test("operations of a resource act on one of its instances, or on none or many", () => {
  expect(boundOperations(city)).toEqual(["a#Create", "a#Read", "a#List", "a#Rename", "a#Count"])
  expect(instanceOperations(city)).toEqual(["a#Rename", "a#Read"])
  expect(collectionOperations(city)).toEqual(["a#Count", "a#Create", "a#List"])
})

test("shapes refer to their mixins", () => {
  expect(references({ ...aggregate("structure", "a#Part", {}), mixins: ["a#Mixin"] })).toEqual(["mixin a#Mixin"])
})

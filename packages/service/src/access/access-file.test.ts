import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { readAccessFile } from "./access-file.ts"

const policy = { Version: "2012-10-17", Statement: { Effect: "Allow", Action: "swf:*", Resource: "*" } }
const key = { id: "AKIAIOSFODNN7EXAMPLE", secret: "a-secret-of-some-length" }
const other = { id: "AKIAIOSFODNN7ANOTHER", secret: "a-secret-of-some-length" }
const user = { name: "alice", keys: [key], policies: [policy] }
const account = { id: "123456789012", users: [user] }

const read = (value: unknown) => readAccessFile(JSON.stringify(value), "access.json")

test("an access file says whose key it is, and what they may do", () => {
  const found = read({ accounts: [account] }).get(key.id)
  expect([found?.secret, found?.caller.name]).toEqual([key.secret, "arn:aws:iam::123456789012:user/alice"])
  const request = { resource: "arn:aws:swf:us-east-1:123456789012:/domain/a", conditions: new Map() }
  expect(found?.caller.decide({ ...request, action: "swf:ListClosedWorkflowExecutions" })).toBe("allowed")
  expect(found?.caller.decide({ ...request, action: "profile:ListWorkflows" })).toBe("denied-by-default")
})

test("the README's access file is one", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8")
  const [, example = ""] = /^```json\n(.*?)^```$/ms.exec(readme) ?? []
  const caller = readAccessFile(example, "README.md").get("AKIAIOSFODNN7EXAMPLE")?.caller
  const request = {
    action: "swf:ListClosedWorkflowExecutions",
    resource: "arn:aws:swf:us-east-1:123456789012:/domain/x",
  }
  const decide = (tag: string) => caller?.decide({ ...request, conditions: new Map([["swf:tagfilter.tag", [tag]]]) })
  expect([decide("public"), decide("secret-plan")]).toEqual(["allowed", "denied-explicitly"])
})

test("a domain is one account's", () => {
  const bob = { id: "210987654321", domains: ["returns"], users: [{ ...user, keys: [other] }] }
  const keys = read({ accounts: [account, bob] })
  const owned = (id: string) => ["orders", "returns"].filter((domain) => keys.get(id)?.caller.owns(domain))
  expect([owned(key.id), owned(other.id)]).toEqual([["orders"], ["returns"]])
})

describe("an access file is refused at its place", () => {
  test.each<[object | string, string]>([
    ["{", "is no JSON"],
    ['{"accounts": [{"id": "123456789012", "users": [], "users": []}]}', "/accounts/0/users is there twice"],
    [[], "must be an object"],
    [{}, "must have accounts"],
    [{ accounts: [] }, "/accounts must have at least one key: nobody could call"],
    [{ accounts: [{ ...account, id: "1" }] }, "/accounts/0/id must be twelve digits"],
    [{ accounts: [{ ...account, role: "x" }] }, "/accounts/0/role is not known here. There are: id, users, domains"],
    [{ accounts: [account, account] }, "/accounts/1/id is the id of another account too"],
    [
      { accounts: [account, { id: "210987654321", users: [{ ...user, keys: [other] }] }] },
      "/accounts/1/id needs domains: only one account may have all that no other names",
    ],
    [
      {
        accounts: [
          { ...account, domains: ["a"] },
          { ...account, id: "210987654321", domains: ["b", "a"] },
        ],
      },
      "/accounts/1/domains/1 is another account's domain",
    ],
    [
      { accounts: [{ ...account, users: [user, user] }] },
      "/accounts/0/users/1/name is another user of this account too",
    ],
    [
      { accounts: [{ ...account, users: [user, { ...user, name: "bob" }] }] },
      "/accounts/0/users/1/keys/0/id is the id of another key too",
    ],
    [
      { accounts: [{ ...account, users: [{ ...user, keys: [{ ...key, secret: "short" }] }] }] },
      "/accounts/0/users/0/keys/0/secret must have at least 16 characters",
    ],
    [
      {
        accounts: [
          { ...account, users: [{ ...user, policies: [{ Statement: { ...policy.Statement, Effect: "No" } }] }] },
        ],
      },
      "/accounts/0/users/0/policies/0/Statement/Effect must be Allow or Deny",
    ],
  ])("%j", (value, message) => {
    const text = typeof value === "string" ? value : JSON.stringify(value)
    expect(() => readAccessFile(text, "access.json")).toThrow(`access.json: ${message}`)
  })
})

import { suggest } from "../../diagnostic/suggest.ts"
import type { Model } from "../../model/model.ts"
import type { AggregateShape, AnyShape, MemberShape, Shape } from "../../model/shape.ts"
import { hasTrait } from "../../model/traits.ts"
import { isNodeObject, type Node, type NodeObject, property } from "../../syntax/node.ts"
import { checkConstraints } from "./check-constraints.ts"
import { checkNumber } from "./check-number.ts"
import { checkTimestamp } from "./check-timestamp.ts"
import { describeValue } from "./describe-value.ts"
import { breaks, reject, type ValueCheck, type ValueChecks, type ValueProblem } from "./value-problem.ts"

/** What is wrong with a value that is meant to be one of a shape, such as a trait's value or a default. */
export function checkValue(
  model: Model,
  shape: AnyShape,
  value: Node,
  checks: ValueChecks = {},
): readonly ValueProblem[] {
  return valueChecker(model, checks)(shape, value)
}

/** As `checkValue`, for many values. */
export function valueChecker(
  model: Model,
  checks: ValueChecks = {},
): (shape: AnyShape, value: Node) => readonly ValueProblem[] {
  let problems: ValueProblem[] = []
  const at: ValueCheck = {
    checks,
    path: [],
    report: (problem) => problems.push({ ...problem, path: [...problem.path] }),
  }
  return (shape, value) => {
    problems = []
    check(model, shape, value, at)
    return problems
  }
}

function check(model: Model, shape: AnyShape, value: Node, at: ValueCheck): void {
  if (shape.type === "member") checkMember(model, shape, value, at)
  else if (checkType(model, shape, value, at)) checkConstraints(model, shape, value, at)
}

function checkMember(model: Model, member: MemberShape, value: Node, at: ValueCheck): void {
  const container = model.shapes.get(member.container)
  const target = model.shapes.get(member.target)
  if (!container || !target) return
  if (value === null && hasTrait(container, "sparse")) return
  if (value === null && container.type === "structure") {
    const isRequired = hasTrait(member, "required")
    if (isRequired) breaks(at, `\`${member.id}\` is required and cannot be null`)
    if (isRequired || at.checks.allowNull) return
  }
  if (target.type === "timestamp") checkTimestamp(member, value, at, target)
  else check(model, target, value, at)
  checkConstraints(model, member, value, at)
}

/** Checks what stands under a key or an index. */
function checkPart(model: Model, member: MemberShape, value: Node, key: string, at: ValueCheck): void {
  at.path.push(key)
  checkMember(model, member, value, at)
  at.path.pop()
}

/** Checks the type of a value and, where it is right, what the value holds. */
function checkType(model: Model, shape: Shape, value: Node, at: ValueCheck): boolean {
  switch (shape.type) {
    case "string":
    case "enum":
    case "blob":
      return typeof value === "string" || wrongType(shape, value, "a string", at)
    case "boolean":
      return typeof value === "boolean" || wrongType(shape, value, "a boolean", at)
    case "byte":
    case "short":
    case "integer":
    case "intEnum":
    case "long":
    case "bigInteger":
    case "float":
    case "double":
    case "bigDecimal":
      return checkNumber(shape, value, at)
    case "timestamp":
      checkTimestamp(shape, value, at)
      return true
    case "document":
      return true
    case "list":
      if (!Array.isArray(value)) return wrongType(shape, value, "a list", at)
      checkItems(model, shape, value, at)
      return true
    case "map":
      if (!isNodeObject(value)) return wrongType(shape, value, "an object", at)
      checkEntries(model, shape, value, at)
      return true
    case "structure":
      if (!isNodeObject(value)) return wrongType(shape, value, "an object", at)
      checkMembers(model, shape, value, at)
      return true
    case "union":
      if (!isNodeObject(value)) return wrongType(shape, value, "an object", at)
      checkVariant(model, shape, value, at)
      return true
    default:
      reject(at, `A ${shape.type} has no values`)
      return false
  }
}

function wrongType(shape: Shape, value: Node, expected: string, at: ValueCheck): boolean {
  reject(at, `Expected ${expected} for the ${shape.type} \`${shape.id}\`, found ${describeValue(value)}`)
  return false
}

function checkItems(model: Model, shape: AggregateShape, items: readonly Node[], at: ValueCheck): void {
  const member = shape.members.get("member")
  if (!member) return
  items.forEach((item, index) => {
    checkPart(model, member, item, String(index), at)
  })
}

function checkEntries(model: Model, shape: AggregateShape, object: NodeObject, at: ValueCheck): void {
  const key = shape.members.get("key")
  const value = shape.members.get("value")
  for (const [name, entry] of Object.entries(object)) {
    if (key) checkPart(model, key, name, name, at)
    if (value) checkPart(model, value, entry, name, at)
  }
}

function checkMembers(model: Model, shape: AggregateShape, object: NodeObject, at: ValueCheck): void {
  for (const [name, value] of Object.entries(object)) {
    const member = shape.members.get(name)
    if (member) checkPart(model, member, value, name, at)
    else reportUnknown(shape, name, at, "WARNING", `.UnknownMember.${shape.id}.${name}`)
  }
  for (const member of shape.members.values()) {
    if (!hasTrait(member, "required") || property(object, member.name) !== undefined) continue
    const severity = at.checks.constraintsAreWarnings ? "WARNING" : "ERROR"
    at.report({
      severity,
      isMalformed: true,
      suffix: "",
      path: at.path,
      message: `\`${member.name}\` is missing; \`${shape.id}\` requires it`,
    })
  }
}

function checkVariant(model: Model, shape: AggregateShape, object: NodeObject, at: ValueCheck): void {
  const entries = Object.entries(object)
  if (entries.length > 1) {
    reject(at, `A value of the union \`${shape.id}\` can have one member only`)
    return
  }
  for (const [name, value] of entries) {
    const member = shape.members.get(name)
    if (member) checkPart(model, member, value, name, at)
    else reportUnknown(shape, name, at, "ERROR", "")
  }
}

function reportUnknown(
  shape: AggregateShape,
  name: string,
  at: ValueCheck,
  severity: "ERROR" | "WARNING",
  suffix: string,
): void {
  const similar = suggest(name, shape.members.keys())
  const hint = similar === undefined ? undefined : `Did you mean \`${similar}\`?`
  at.report({
    severity,
    isMalformed: false,
    suffix,
    path: at.path,
    key: name,
    message: `\`${shape.id}\` has no member \`${name}\``,
    hint,
  })
}

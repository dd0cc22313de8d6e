import type { Model } from "../../../../model/model.ts"
import type { MemberShape, OperationShape, Shape } from "../../../../model/shape.ts"
import { structureOf } from "../../../patterns/operation-http.ts"
import { isString } from "../is-string.ts"

/** The operations on tags, each with the name it has unless a service says otherwise. */
export const tagOperations = {
  tagApi: "TagResource",
  untagApi: "UntagResource",
  listTagsApi: "ListTagsForResource",
} as const

export type TagOperation = keyof typeof tagOperations

const tagsName = /^[Tt]ag(?:s|[Ll]ist)$/
const tagKeysName = /^[Tt]ag[Kk]eys$/
const arnName = /^(?:[Rr]esource)?(?:[Aa]rn|ARN)$/

/** Whether a member or property is named as tags usually are. */
export function isTagsName(name: string): boolean {
  return tagsName.test(name)
}

/** Whether a shape can hold tags: a map of strings, or a list of structures of two strings. */
export function holdsTags(model: Model, shape: Shape | undefined): boolean {
  if (shape?.type === "map") return isString(targetOf(model, shape.members.get("value")))
  if (shape?.type !== "list") return false
  const tag = targetOf(model, shape.members.get("member"))
  if (tag?.type !== "structure" || tag.members.size !== 2) return false
  return [...tag.members.values()].every((member) => isString(targetOf(model, member)))
}

/** Whether an operation takes or answers with the tags, or the keys of tags, that it is there for. */
export function carriesTags(model: Model, operation: OperationShape, role: TagOperation): boolean {
  const side = role === "listTagsApi" ? operation.output : operation.input
  const isWanted = role === "untagApi" ? isTagKeys : isTags
  return membersOf(model, side).filter((member) => isWanted(model, member)).length === 1
}

/** Whether an operation says by an ARN which resource it is about. */
export function takesArn(model: Model, operation: OperationShape): boolean {
  return membersOf(model, operation.input).some(
    (member) => arnName.test(member.name) && isString(targetOf(model, member)),
  )
}

function isTags(model: Model, member: MemberShape): boolean {
  return isTagsName(member.name) && holdsTags(model, targetOf(model, member))
}

function isTagKeys(model: Model, member: MemberShape): boolean {
  const list = targetOf(model, member)
  if (!tagKeysName.test(member.name) || list?.type !== "list") return false
  return isString(targetOf(model, list.members.get("member")))
}

function membersOf(model: Model, structure: string): MemberShape[] {
  return [...(structureOf(model, structure)?.members.values() ?? [])]
}

function targetOf(model: Model, member: MemberShape | undefined): Shape | undefined {
  return member && model.shapes.get(member.target)
}

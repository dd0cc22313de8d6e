import {
  type AggregateShape,
  hasTrait,
  type MemberShape,
  namespaceOf,
  type Shape,
  targetOf,
  textTrait,
  trait,
} from "@smithwright/smithy"
import { docComment } from "../../framework/doc-comment.ts"
import { codeSpan } from "../../framework/documentation.ts"
import { documentationTags } from "../../framework/documentation-tags.ts"
import type { GeneratedFile } from "../../framework/emitter.ts"
import { literal, propertyKey } from "../../framework/literal.ts"
import { enumValue } from "../../framework/merged-constraints.ts"
import { type Code, code, createSourceFile, type SourceFile } from "../../framework/source-file.ts"
import { constraintSentences } from "./constraint-sentences.ts"
import type { ContractShapes } from "./contract-shapes.ts"
import { memberType } from "./member-type.ts"

/** `types.ts`: an interface for each structure, a type for each union, constants and a type for each enum. */
export function typesFile(contract: ContractShapes): GeneratedFile {
  const file = createSourceFile("types.ts")
  for (const shape of contract.shapes) {
    if (shape.type === "structure") printStructure(file, contract, shape)
    else if (shape.type === "union") printUnion(file, contract, shape)
    else if (shape.type === "enum" || shape.type === "intEnum") printEnum(file, contract, shape)
  }
  return file.finish()
}

function printStructure(file: SourceFile, contract: ContractShapes, shape: AggregateShape): void {
  const name = file.declare(contract.nameOf(shape.id))
  const members = [...shape.members.values()]
  file.print()
  file.print(shapeComment(shape), `export interface ${name} {`)
  members.forEach((member, index) => {
    if (index > 0) file.print()
    file.print(memberComment(contract, member, "  "), "  ", memberDeclaration(contract, member))
  })
  file.print("}")
}

/** What a caller may leave out is optional, and so is a token that clients make up themselves. */
function memberDeclaration(contract: ContractShapes, member: MemberShape): Code {
  const key = propertyKey(member.name)
  const type = memberType(contract, member)
  const required = hasTrait(member, "required") && !hasTrait(member, "idempotencyToken")
  return required ? code`${key}: ${type}` : code`${key}?: ${type} | undefined`
}

/** One alternative for each member, in which the others are `never`, and one for members that are not known yet. */
function printUnion(file: SourceFile, contract: ContractShapes, shape: AggregateShape): void {
  const members = [...shape.members.values()]
  file.print()
  file.print(shapeComment(shape), `export type ${file.declare(contract.nameOf(shape.id))} =`)
  for (const chosen of members) {
    file.print("  | {")
    for (const member of members) {
      if (member !== chosen) file.print(`      ${propertyKey(member.name)}?: never`)
      else
        file.print(
          memberComment(contract, member, "      "),
          code`      ${propertyKey(member.name)}: ${memberType(contract, member)}`,
        )
    }
    file.print("      $unknown?: never\n    }")
  }
  file.print("  | {")
  for (const member of members) file.print(`      ${propertyKey(member.name)}?: never`)
  file.print("      $unknown: [string, unknown]\n    }")
}

function printEnum(file: SourceFile, contract: ContractShapes, shape: AggregateShape): void {
  const name = file.declare(contract.nameOf(shape.id))
  file.print()
  file.print(shapeComment(shape), `export const ${name} = {`)
  for (const member of shape.members.values()) {
    const comment = docComment(textTrait(member, "documentation"), { tags: documentationTags(member), indent: "  " })
    file.print(comment, `  ${propertyKey(member.name)}: ${literal(enumValue(member))},`)
  }
  file.print("} as const")
  file.print(`export type ${name} = (typeof ${name})[keyof typeof ${name}]`)
}

function shapeComment(shape: Shape): string {
  return docComment(textTrait(shape, "documentation"), { tags: documentationTags(shape) })
}

/** The contract's shapes without a type of their own, such as its strings, are documented where they are used. */
function memberComment({ model }: ContractShapes, member: MemberShape, indent: string): string {
  const target = targetOf(model, member)
  const isWrittenOut = !hasOwnType(target) && namespaceOf(target.id) !== "smithy.api"
  const inherited = isWrittenOut ? textTrait(target, "documentation") : undefined
  const fallback = trait(member, "default")
  const notes = [
    ...constraintSentences(model, member),
    ...(fallback === undefined || fallback === null ? [] : [`Defaults to ${codeSpan(literal(fallback))}.`]),
  ]
  return docComment(textTrait(member, "documentation") ?? inherited, {
    notes: notes.length > 0 ? [notes.join(" ")] : [],
    tags: documentationTags(member),
    indent,
  })
}

function hasOwnType(shape: Shape): boolean {
  return ["structure", "union", "enum", "intEnum"].includes(shape.type)
}

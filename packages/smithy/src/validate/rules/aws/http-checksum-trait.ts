import type { Severity } from "../../../diagnostic/diagnostic.ts"
import type { Model } from "../../../model/model.ts"
import type { AggregateShape, OperationShape } from "../../../model/shape.ts"
import { nameOf, type ShapeId } from "../../../model/shape-id.ts"
import { textTrait, trait } from "../../../model/traits.ts"
import { property, textProperty, textsProperty } from "../../../syntax/node.ts"
import { enumValues } from "../../enum-values.ts"
import { quoted } from "../../names.ts"
import { structureOf } from "../../patterns/operation-http.ts"
import type { Report, Rule } from "../../rule.ts"
import { operationsWith } from "../../shapes.ts"

const id = "HttpChecksumTrait"
const httpChecksum = "aws.protocols#httpChecksum"
const prefix = "x-amz-checksum-"
const algorithms = [
  ...["CRC64NVME", "CRC32C", "CRC32", "SHA1", "SHA256", "SHA512", "MD5"],
  ...["XXHASH64", "XXHASH3", "XXHASH128"],
]

/** Checksums are chosen by members that exist and offer what there is, and their headers carry nothing else. */
export const httpChecksumTrait: Rule = (model, report) => {
  for (const operation of operationsWith(model, httpChecksum)) checkOperation(model, operation, report)
}

function checkOperation(model: Model, operation: OperationShape, report: Report): void {
  const value = trait(operation, httpChecksum)
  const algorithmMember = textProperty(value, "requestAlgorithmMember")
  const modeMember = textProperty(value, "requestValidationModeMember")
  const hasAlgorithms = textsProperty(value, "responseAlgorithms").length > 0
  const ofRequest = property(value, "requestChecksumRequired") === true || algorithmMember !== undefined
  const ofResponse = hasAlgorithms || modeMember !== undefined
  const complain = (message: string) => {
    report({ severity: "ERROR", id, shape: operation, span: operation.traits.get(httpChecksum)?.span, message })
  }
  const checkMember = (key: string, name: string, supported: readonly string[]) => {
    const problem = memberProblem(model, operation.input, name, supported)
    if (problem !== undefined) complain(`The \`${key}\` \`${name}\` ${problem}`)
  }

  if (!ofRequest && !ofResponse) complain("There is a checksum neither of the request nor of the response")
  if (algorithmMember !== undefined) checkMember("requestAlgorithmMember", algorithmMember, algorithms)
  if (ofRequest) checkHeaders(model, operation, [operation.input], report)
  if (!ofResponse) return
  if (modeMember !== undefined) checkMember("requestValidationModeMember", modeMember, ["ENABLED"])
  else complain("Checksums of responses need a `requestValidationModeMember`")
  if (!hasAlgorithms) complain("Checksums of responses need `responseAlgorithms`")
  checkHeaders(model, operation, [operation.output, ...operation.errors], report)
}

function memberProblem(model: Model, input: ShapeId, name: string, supported: readonly string[]): string | undefined {
  const member = structureOf(model, input)?.members.get(name)
  if (!member) return `is no member of \`${input}\``
  const values = enumValues(model, member)
  if (!values) return "must be an enum"
  const foreign = values.filter((value) => !supported.includes(value))
  return foreign.length === 0 ? undefined : `offers ${quoted(foreign)}, but there is only ${quoted(supported)}`
}

function checkHeaders(model: Model, operation: OperationShape, structures: readonly ShapeId[], report: Report): void {
  for (const structure of new Set(structures)) {
    for (const { severity, suffix, message } of headerConflicts(structureOf(model, structure))) {
      report({ severity, id: `${id}.${suffix}`, shape: operation, message })
    }
  }
}

function headerConflicts(structure: AggregateShape | undefined) {
  const conflicts: { severity: Severity; suffix: string; message: string }[] = []
  for (const member of structure?.members.values() ?? []) {
    const container = nameOf(member.id)
    const prefixes = textTrait(member, "httpPrefixHeaders")
    const header = textTrait(member, "httpHeader")
    if (prefixes !== undefined && prefix.startsWith(prefixes)) {
      const message = `\`${member.id}\` takes headers that begin with "${prefixes}", those of checksums (${prefix}) too`
      const suffix = `HttpPrefixHeaders.${container}.${prefixes.toLowerCase()}`
      conflicts.push({ severity: "DANGER", suffix, message })
    }
    if (header?.startsWith(prefix)) {
      const message = `\`${member.id}\` is bound to ${header}, a header of checksums`
      conflicts.push({ severity: "WARNING", suffix: `HttpHeader.${container}.${header.toLowerCase()}`, message })
    }
  }
  return conflicts
}

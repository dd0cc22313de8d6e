import { type AnyShape, hasTrait, type NodeObject, nameOf, type OperationShape, trait } from "@smithwright/smithy"
import { documentationOf } from "../../json-schema/documentation.ts"
import type { Context } from "./context.ts"
import { externalDocs } from "./external-docs.ts"
import { operationSecurity, type SecurityScheme } from "./security.ts"
import { specificationExtensions } from "./specification-extensions.ts"

/** What every operation says of itself, in front of what its protocol adds. */
export function operationObject(
  context: Context,
  operation: OperationShape,
  schemes: readonly SecurityScheme[],
  content: NodeObject,
): NodeObject {
  const { model, service, settings } = context
  const documentation = documentationOf(operation)
  const security = operationSecurity(operation, service, schemes)
  const tags = tagsOf(context, operation)
  return {
    operationId: nameOf(operation.id),
    ...(documentation === undefined || settings.smithyCompatible ? {} : { summary: firstSentence(documentation) }),
    ...(documentation === undefined ? {} : { description: documentation }),
    ...(tags.length > 0 ? { tags } : {}),
    ...(hasTrait(operation, "deprecated") ? { deprecated: true } : {}),
    ...externalDocs(operation, settings.externalDocs),
    ...(security === undefined ? {} : { security }),
    ...content,
    ...specificationExtensions(model, operation),
  }
}

/** The tags of a shape that the settings let through. */
export function tagsOf({ settings }: Context, shape: AnyShape): string[] {
  const tags = trait(shape, "tags")
  if (!settings.tags || !Array.isArray(tags)) return []
  const { supportedTags } = settings
  return tags.filter((tag) => typeof tag === "string" && (supportedTags?.includes(tag) ?? true))
}

/** The first sentence of a text, on one line and without its full stop. */
function firstSentence(text: string): string {
  const [paragraph = ""] = text.trim().split(/\n\s*\n/)
  const line = paragraph.replace(/\s+/g, " ")
  const end = line.search(/\.(\s|$)/)
  return end === -1 ? line : line.slice(0, end)
}

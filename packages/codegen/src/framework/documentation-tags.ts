import { type AnyShape, property, textTrait, trait } from "@smithwright/smithy"

/** The tags that a shape's doc comment has by its traits, as `docComment` takes them. */
export function documentationTags(shape: AnyShape): string[] {
  const deprecated = trait(shape, "deprecated")
  const message = property(deprecated, "message")
  const since = textTrait(shape, "since")
  const links = Object.entries(trait(shape, "externalDocumentation") ?? {})
  return [
    ...(deprecated === undefined ? [] : [typeof message === "string" ? `@deprecated ${message}` : "@deprecated"]),
    ...(since === undefined ? [] : [`@since ${since}`]),
    ...links.map(([title, url]) => `@see ${title}: ${url}`),
  ]
}

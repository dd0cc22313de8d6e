import { nameOf, namespaceOf, type Shape, type ShapeId } from "@smithwright/smithy"
import { ConversionError } from "./conversion-error.ts"
import type { JsonSchemaSettings } from "./settings.ts"

/** Which shapes are definitions of their own, and under which names. */
export interface Definitions {
  /** Whether the shape is written out at each place that uses it. */
  isInlined(shape: Shape): boolean
  /** The name of a shape's definition. */
  nameOf(id: ShapeId): string
  /** A `$ref` to a shape's definition. */
  pointerTo(id: ShapeId): string
}

/**
 * Structures, unions, enums, intEnums and maps are definitions: tools make a type of each. Lists and simple shapes are
 * written out where they are used, so that what a member says of itself is not lost behind a `$ref`.
 *
 * Two shapes of one name in different namespaces are an error that names both, but for maps: the one whose id sorts
 * later gets its namespace appended, since nobody refers to a map by its name.
 *
 * @param shapes all shapes that may be converted
 */
export function createDefinitions(
  shapes: Iterable<Shape>,
  renames: ReadonlyMap<ShapeId, string>,
  settings: JsonSchemaSettings,
): Definitions {
  const isInlined = (shape: Shape) => {
    switch (shape.type) {
      case "structure":
      case "union":
      case "enum":
        return false
      case "map":
        return settings.useInlineMaps
      case "intEnum":
        return settings.disableIntEnums
      default:
        return !shape.traits.has("smithy.api#enum")
    }
  }

  function plainName(id: ShapeId): string {
    const name = renames.get(id) ?? nameOf(id)
    return settings.alphanumericOnlyRefs ? name.replace(/[^A-Za-z0-9]/g, "") : name
  }

  const names = new Map<ShapeId, string>()
  const owners = new Map<string, ShapeId>()
  for (const shape of [...shapes].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (isInlined(shape) || names.has(shape.id)) continue
    let name = plainName(shape.id)
    if (owners.has(name) && shape.type === "map") name += pascalCase(namespaceOf(shape.id))
    const owner = owners.get(name)
    if (owner !== undefined) {
      throw new ConversionError(
        `${shape.id} and ${owner} would both be named ${name}. Give one another name in the service's "rename".`,
        shape.id,
      )
    }
    owners.set(name, shape.id)
    names.set(shape.id, name)
  }

  const name = (id: ShapeId) => names.get(id) ?? plainName(id)
  const root = settings.definitionPointer.replace(/\/*$/, "/")
  return { isInlined, nameOf: name, pointerTo: (id) => root + pointerToken(name(id)) }
}

/** One step of a JSON pointer (RFC 6901). */
export function pointerToken(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1")
}

function pascalCase(namespace: string): string {
  return namespace
    .split(".")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("")
}

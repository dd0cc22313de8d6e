/** The name of a shape as a part of longer names: whatever it is, it stays an identifier. */
function part(shape: string): string {
  return shape.charAt(0).toUpperCase() + shape.slice(1).replace(/\W/g, "_")
}

/** The function `(data, path, errors)` that checks the JSON of a shape. */
export function checkName(shape: string): string {
  return `check${part(shape)}`
}

/** The type of the JSON of a shape. */
export function wireTypeName(shape: string): string {
  return `${part(shape)}Json`
}

/** The type guard of a shape's JSON. */
export function guardName(shape: string): string {
  return `is${part(shape)}`
}

/** The function that says what is wrong with the JSON of a shape. */
export function validateName(shape: string): string {
  return `validate${part(shape)}`
}

/** A constant beside the check of a shape. */
export function constantName(kind: string, index: number, shape: string): string {
  return `${kind}${index}Of${part(shape)}`
}

/** `ListThingsInput` as the name of a file. */
export function kebabCase(shape: string): string {
  return part(shape)
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .replace(/_+/g, "-")
    .toLowerCase()
}

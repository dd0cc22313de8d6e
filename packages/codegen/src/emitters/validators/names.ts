/** The name of a shape as a part of longer names: whatever it is, it stays an identifier. */
export function namePart(shape: string): string {
  return shape.charAt(0).toUpperCase() + shape.slice(1)
}

/** `ListThingsInput` as the name of a file. */
export function kebabCase(shape: string): string {
  return namePart(shape)
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .replace(/[_$]+/g, "-")
    .replace(/^-/, "")
    .toLowerCase()
}

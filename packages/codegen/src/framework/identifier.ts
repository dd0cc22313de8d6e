/** Words that are no names in TypeScript modules, and globals whose name generated code needs for itself. */
const taken = new Set(
  `abstract any arguments as asserts async await bigint boolean break case catch class const constructor continue
  debugger declare default delete do else enum eval export extends false finally for from function get if implements
  import in infer instanceof interface is keyof let module namespace never new null number object of package private
  protected public readonly require return set static string super switch symbol this throw true try type typeof
  undefined unique unknown var void while with yield
  Array AsyncIterable BigInt Boolean Date Error Function Infinity Map NaN Number Object Promise Record RegExp Set String
  Symbol Uint8Array globalThis`.split(/\s+/),
)

/**
 * A name as an identifier. Names that mean something in TypeScript get an underscore in front, as in the AWS SDK
 * (`_Object`); characters that cannot stand in an identifier become underscores.
 */
export function identifier(name: string): string {
  const safe = name.replace(/[^A-Za-z0-9_$]/g, "_")
  return taken.has(safe) || !/^[A-Za-z_$]/.test(safe) ? `_${safe}` : safe
}

/** `ListThings` to `listThings`: as the AWS SDK names methods after operations, only the first letter changes. */
export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** `Customer Profiles` or `some-service` to `CustomerProfiles`, `SomeService`. Capitals inside words stay. */
export function pascalCase(words: string): string {
  return words
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")
}

/** The name, or the first of `name2`, `name3` … that is not taken; it is added to those taken. */
export function distinctName(name: string, among: Set<string>): string {
  let distinct = name
  for (let count = 2; among.has(distinct); count++) distinct = name + count
  among.add(distinct)
  return distinct
}

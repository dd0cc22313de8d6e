/** One way in which a request breaks its contract. */
export interface Violation {
  /** Where: a JSON pointer into the body, or the name of a parameter. */
  readonly place: string
  readonly reason: string
  /** The value is not of the kind that the protocol can read at all, such as text for a number. */
  readonly isUnreadable: boolean
}

/** What Prism says of a request. */
export interface Diagnostic {
  readonly code?: string | number | undefined
  readonly message: string
  readonly path?: readonly string[] | undefined
}

const unreadable = new Set<unknown>(["type", "format", "oneOf", "anyOf"])

/** Rules that no map can break, but its keys can. */
const keyRules = new Set<unknown>(["pattern", "enum", "const", "minLength", "maxLength", "format"])

function placeOf({ path = [] }: Diagnostic): string {
  return path.join("/")
}

/**
 * What Prism's diagnostics say, for people.
 *
 * @param nameOf the real name of a parameter, which Prism writes in lower case
 */
export function violationsOf(
  diagnostics: readonly Diagnostic[],
  nameOf: (place: string, name: string) => string,
): Violation[] {
  const told = withoutBranches(diagnostics)
  const maps = new Set(told.filter(({ code }) => code === "propertyNames").map(placeOf))
  // What is wrong with a key is told at its map's place, next to that something is.
  return told
    .filter(({ code }) => code !== "propertyNames")
    .map((diagnostic) => {
      const { code, message, path = [] } = diagnostic
      const isOfKey = maps.has(placeOf(diagnostic)) && keyRules.has(code)
      const [place = "body", ...steps] = path
      const missing = code === "required" ? /must have required property '(.*)'$/s.exec(message)?.[1] : undefined
      const inside = missing === undefined ? steps : [...steps, missing]
      return {
        place: place === "body" ? `/${inside.join("/")}` : `/${nameOf(place, inside.join("/"))}`,
        reason: code === "required" ? "is required" : `${isOfKey ? "keys " : ""}${reasonOf(code, message)}`,
        isUnreadable: unreadable.has(code),
      }
    })
}

/**
 * A value that fits no member of a union breaks the rules of all of them. Only what is said of the one it holds helps:
 * that stands deeper than the union.
 */
function withoutBranches(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const choices = new Set(diagnostics.filter(({ code }) => code === "oneOf" || code === "anyOf").map(placeOf))
  const hasDeeper = (place: string): boolean => diagnostics.some((one) => placeOf(one).startsWith(`${place}/`))
  return diagnostics.filter((one) => {
    const place = placeOf(one)
    return !choices.has(place) || ((one.code === "oneOf" || one.code === "anyOf") && !hasDeeper(place))
  })
}

function reasonOf(code: string | number | undefined, message: string): string {
  if (code === "oneOf" || code === "anyOf") return "must have exactly one of its members"
  const words = /must (.*)$/s.exec(message)?.[0] ?? message
  return words
    .replace("must be equal to one of the allowed values:", "must be one of")
    .replace("must NOT have fewer than", "must have at least")
    .replace("must NOT have more than", "must have at most")
    .replace('must match format "byte"', "must be base64")
    .replace("must be >=", "must be at least")
    .replace("must be <=", "must be at most")
    .replace(/^must NOT have duplicate items.*$/s, "must not hold the same item twice")
    .replace(/^must be (string|number|boolean|object)$/, "must be a $1")
    .replace(/^must be (integer|array)$/, "must be an $1")
    .replace(/\b1 (character|item|propertie)s$/, "1 $1")
}

/** How many violations an answer tells of; a large body may have as many as items. */
export const mostTold = 20

/** What is wrong, place by place. */
export function describeBroken(violations: readonly Violation[]): string {
  return told(violations, ({ place, reason }) => `Value at '${place}' ${reason}`)
}

/** The message of the error that answers a request with violations. */
export function describeViolations(violations: readonly Violation[]): string {
  const many = violations.length === 1 ? "1 validation error" : `${violations.length} validation errors`
  const details = told(
    violations,
    ({ place, reason }) => `Value at '${place}' failed to satisfy constraint: Member ${reason}`,
  )
  return `${many} detected. ${details}`
}

function told(violations: readonly Violation[], describe: (violation: Violation) => string): string {
  const rest = violations.length - mostTold
  return [...violations.slice(0, mostTold).map(describe), ...(rest > 0 ? [`and ${rest} more`] : [])].join("; ")
}

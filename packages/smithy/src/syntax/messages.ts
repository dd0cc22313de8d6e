import { suggest } from "../diagnostic/suggest.ts"

/** What a syntax error says; its place is added where it is reported. */
export interface Problem {
  readonly message: string
  readonly hint?: string
}

/** Words that can begin a statement after the control section. */
export const statementKeywords: ReadonlySet<string> = new Set([
  ...["metadata", "namespace", "use", "apply"],
  ...["blob", "boolean", "string", "byte", "short", "integer", "long", "float", "double", "bigInteger", "bigDecimal"],
  ...["timestamp", "document", "list", "set", "map", "structure", "union", "enum", "intEnum"],
  ...["service", "resource", "operation"],
])

function didYouMean(word: string, candidates: Iterable<string>): { hint?: string } {
  const found = suggest(word, candidates)
  return found === undefined ? {} : { hint: `Did you mean \`${found}\`?` }
}

/** Everything the lexer and the parser can complain of, each message with the mend where one can be named. */
export const syntax = {
  expected: (what: string, found: string): Problem => ({ message: `Expected ${what}, found ${found}` }),

  unexpectedCharacter: (character: string): Problem => ({
    message: `Unexpected character \`${character}\``,
    ...(character === "'"
      ? { hint: 'Strings stand in double quotes: `"text"`.' }
      : character === "/"
        ? { hint: "A comment begins with two slashes." }
        : {}),
  }),
  unfinishedIdentifier: (found: string): Problem => ({
    message: `Expected a letter or a digit after \`${found}\``,
    hint: "A name is made of letters, digits and underscores, and underscores alone are no name.",
  }),
  leadingZero: (number: string): Problem => ({
    message: `The number \`${number}\` begins with a zero`,
    hint: "Leave the leading zeros out.",
  }),
  digitMissing: (number: string): Problem => ({ message: `Expected a digit after \`${number}\`` }),
  numberTooLong: (): Problem => ({ message: "This number has too many digits to be read" }),

  unclosedString: (quotes: string, line: number, column: number): Problem => ({
    message: `Expected \`${quotes}\`, found the end of the file`,
    hint: `The text that begins at line ${line}, column ${column} is never closed.`,
  }),
  controlCharacter: (code: number): Problem => ({
    message: `The control character U+${hex(code)} cannot stand in a string as it is`,
    hint: `Write it as \`\\u${hex(code)}\`.`,
  }),
  invalidEscape: (written: string): Problem => ({
    message: `\`${written}\` is no escape that strings know`,
    hint: 'Write one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX, or double the backslash.',
  }),
  invalidUnicodeEscape: (written: string): Problem => ({
    message: `\`${written}\` is no Unicode escape`,
    hint: "Write `\\u` and exactly four hexadecimal digits.",
  }),
  textBlockNeedsLine: (): Problem => ({
    message: 'Expected a line break after the opening `"""` of a text block',
    hint: "Begin the text on the next line.",
  }),

  unsupportedVersion: (version: string): Problem => ({
    message: `Smithy version \`${version}\` is not supported`,
    hint: "Supported are 1, 1.0, 2 and 2.0.",
  }),
  controlNeedsString: (key: string): Problem => ({
    message: `The value of \`$${key}\` must be a string`,
    hint: "Put it in quotes.",
  }),
  unknownControl: (key: string): Problem => ({
    message: `Unknown control statement \`$${key}\``,
    ...didYouMean(key, ["version", "operationInputSuffix", "operationOutputSuffix"]),
  }),
  duplicateControl: (key: string): Problem => ({ message: `\`$${key}\` is set twice` }),
  lateControl: (): Problem => ({
    message: "A control statement must stand before everything else in the file",
    hint: "Move it to the top of the file.",
  }),
  lateMetadata: (): Problem => ({
    message: "`metadata` must stand before the namespace",
    hint: "Move it above the line that begins with `namespace`.",
  }),
  missingNamespace: (found: string): Problem => ({
    message: `Expected a namespace before ${found}`,
    hint: "Begin with a line such as `namespace example.weather`.",
  }),
  secondNamespace: (): Problem => ({
    message: "A file has one namespace only, and this is a second one",
    hint: "Move the shapes of the second namespace to a file of their own.",
  }),
  lateUse: (): Problem => ({
    message: "`use` must stand before the first shape or `apply`",
    hint: "Move it right below the namespace.",
  }),
  useOfMember: (): Problem => ({
    message: "`use` imports shapes, not their members",
    hint: "Leave out `$` and what follows it.",
  }),
  namespaceIsNoShapeId: (text: string): Problem => ({
    message: `Expected \`#\` and a shape name after \`${text}\``,
    hint: "A shape id with a namespace looks like `example.weather#City`.",
  }),

  unknownShapeType: (word: string): Problem => ({
    message: `Unknown shape type \`${word}\``,
    ...didYouMean(word, statementKeywords),
  }),
  traitsWithoutShape: (keyword: string): Problem => ({
    message: `Traits cannot stand before \`${keyword}\``,
    hint: "Traits apply to the shape or member that follows them.",
  }),
  misplacedDocumentation: (): Problem => ({
    message: "This documentation comment is attached to nothing",
    hint: "It belongs on its own line before a shape or member and before its traits; for a plain comment write `//`.",
  }),
  newerSyntax: (what: string, version: string): Problem => ({
    message: `${what} can only be used since Smithy 2.0, and this file is written in version ${version}`,
    hint: 'Begin the file with `$version: "2.0"`.',
  }),
  unclosedBracket: (bracket: string, line: number, column: number): string =>
    `The \`${bracket}\` at line ${line}, column ${column} is never closed.`,
  longString: (line: number, column: number): string =>
    `The string that begins at line ${line}, column ${column} spans several lines: is its closing quote missing?`,

  duplicateMember: (name: string): Problem => ({ message: `The member \`${name}\` is defined twice` }),
  duplicateKey: (key: string): Problem => ({ message: `The key \`${key}\` is set twice` }),
  duplicateProperty: (key: string): Problem => ({ message: `The property \`${key}\` is set twice` }),
  unknownOperationProperty: (key: string): Problem => ({
    message: `Operations have no property \`${key}\``,
    hint: "An operation has `input`, `output` and `errors`.",
    ...didYouMean(key, ["input", "output", "errors"]),
  }),
  noEnumTarget: (): Problem => ({
    message: "Members of enums have no target",
    hint: "Write `NAME` or `NAME = value`.",
  }),
  nestedTooDeep: (limit: number): Problem => ({ message: `Values are nested deeper than ${limit} levels` }),
  tooManyErrors: (limit: number): Problem => ({
    message: `There are more than ${limit} syntax errors; the others are not shown`,
  }),
} as const

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, "0")
}

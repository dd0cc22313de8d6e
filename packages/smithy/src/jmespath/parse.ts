import type { TokenKind } from "./lexer.ts"
import { TokenStream } from "./token-stream.ts"
import { type Comparator, comparators, type ExpressionTree, type HashEntryTree } from "./tree.ts"

/** How strongly a token binds to the expression on its left; those that are not here end an expression. */
const powers: ReadonlyMap<TokenKind, number> = new Map<TokenKind, number>([
  ["|", 1],
  ["||", 2],
  ["&&", 3],
  ...comparators.map((comparator): [TokenKind, number] => [comparator, 5]),
  ["[]", 9],
  ["[?", 21],
  [".", 40],
  ["[", 55],
])

/** What binds more weakly ends a projection. */
const projectionEnd = 10
const wildcardPower = 20
const filterPower = 21
const dotPower = 40
const notPower = 45

/** Parses an expression (JMESPath specification, "Grammar"). Throws `JmespathError`, which says what is wrong where. */
export function parseJmespath(text: string): ExpressionTree {
  const tokens = new TokenStream(text)
  const expression = parseExpression(tokens, 0)
  if (!tokens.at("end")) tokens.fail("expected an operator")
  return expression
}

/** Parses up to an operator that binds no more strongly than `power`. */
function parseExpression(tokens: TokenStream, power: number): ExpressionTree {
  return tokens.nested(() => {
    let left = parseOperand(tokens)
    while (power < powerOf(tokens)) {
      tokens.countOperator()
      left = parseOperator(tokens, left)
    }
    return left
  })
}

function powerOf(tokens: TokenStream): number {
  return powers.get(tokens.peek().kind) ?? 0
}

/** What an expression may begin with. */
function parseOperand(tokens: TokenStream): ExpressionTree {
  const { kind, start, text, value = null } = tokens.peek()
  switch (kind) {
    case "name":
      tokens.next()
      if (tokens.at("(")) return { kind: "function", start, name: text, arguments: parseArguments(tokens) }
      return { kind: "field", start, name: text }
    case "quoted":
      tokens.next()
      return { kind: "field", start, name: text }
    case "literal":
      tokens.next()
      return { kind: "literal", start, value }
    case "@":
      tokens.next()
      return { kind: "current", start }
    case "!":
      tokens.next()
      return { kind: "not", start, operand: parseExpression(tokens, notPower) }
    case "(":
      return parseParentheses(tokens)
    case "{":
      return parseHash(tokens)
    case "*":
      return parseObjectProjection(tokens, { kind: "current", start })
    case "[]":
    case "[?":
      return parseOperator(tokens, { kind: "current", start })
    case "[":
      return parseBracket(tokens)
    default:
      return tokens.fail("expected an expression")
  }
}

/** What may follow `left`, from the operator on. */
function parseOperator(tokens: TokenStream, left: ExpressionTree): ExpressionTree {
  const { kind, start } = tokens.next()
  switch (kind) {
    case ".":
      if (tokens.at("*")) return parseObjectProjection(tokens, left)
      return { kind: "chain", start, left, right: parseAfterDot(tokens, dotPower) }
    case "|":
      return { kind: "chain", start, left, right: parseExpression(tokens, 1) }
    case "||":
      return { kind: "or", start, left, right: parseExpression(tokens, 2) }
    case "&&":
      return { kind: "and", start, left, right: parseExpression(tokens, 3) }
    case "[]": {
      const flat: ExpressionTree = { kind: "flatten", start, operand: left }
      return { kind: "projection", start, left: flat, right: parseProjected(tokens, wildcardPower) }
    }
    case "[?": {
      const condition = parseExpression(tokens, 0)
      tokens.expect("]", "`]`")
      return { kind: "filter", start, left, condition, right: parseProjected(tokens, filterPower) }
    }
    case "[":
      if (tokens.take("*")) return parseWildcard(tokens, left, start)
      return parseIndex(tokens, left, start)
    default:
      return { kind: "comparison", start, comparator: comparatorOf(kind), left, right: parseExpression(tokens, 5) }
  }
}

function comparatorOf(kind: TokenKind): Comparator {
  const comparator = comparators.find((candidate) => candidate === kind)
  if (comparator === undefined) throw new Error(`${kind} is no operator`)
  return comparator
}

// function-expression = unquoted-string (no-args / one-or-more-args)
// function-arg        = expression / expression-type
function parseArguments(tokens: TokenStream): readonly ExpressionTree[] {
  tokens.next()
  if (tokens.take(")")) return []
  const items = parseList(tokens, (): ExpressionTree => {
    const reference = tokens.take("&")
    const operand = parseExpression(tokens, 0)
    return reference ? { kind: "reference", start: reference.start, operand } : operand
  })
  tokens.expect(")", "`,` or `)`")
  return items
}

function parseList<T>(tokens: TokenStream, parseItem: () => T): readonly T[] {
  const items = [parseItem()]
  while (tokens.take(",")) items.push(parseItem())
  return items
}

// paren-expression = "(" expression ")"
function parseParentheses(tokens: TokenStream): ExpressionTree {
  tokens.next()
  const expression = parseExpression(tokens, 0)
  tokens.expect(")", "`)`")
  return expression
}

// multi-select-hash = "{" keyval-expr *("," keyval-expr) "}"
// keyval-expr       = identifier ":" expression
function parseHash(tokens: TokenStream): ExpressionTree {
  const { start } = tokens.next()
  const entries = parseList(tokens, (): HashEntryTree => {
    const key = tokens.take("quoted") ?? tokens.expect("name", "a key")
    tokens.expect(":", "`:`")
    return { key: key.text, value: parseExpression(tokens, 0) }
  })
  tokens.expect("}", "`,` or `}`")
  return { kind: "hash", start, entries }
}

/** `[` where no expression stands before it. */
function parseBracket(tokens: TokenStream): ExpressionTree {
  const { start } = tokens.next()
  const current: ExpressionTree = { kind: "current", start }
  if (tokens.at("number") || tokens.at(":")) return parseIndex(tokens, current, start)
  if (tokens.at("*") && tokens.peek(1).kind === "]") {
    tokens.next()
    return parseWildcard(tokens, current, start)
  }
  return parseMultiSelect(tokens, start)
}

// multi-select-list = "[" expression *("," expression) "]", from behind the bracket
function parseMultiSelect(tokens: TokenStream, start: number): ExpressionTree {
  const items = parseList(tokens, () => parseExpression(tokens, 0))
  tokens.expect("]", "`,` or `]`")
  return { kind: "list", start, items }
}

// bracket-specifier = "[" (number / "*" / slice-expression) "]", from behind the "*"
function parseWildcard(tokens: TokenStream, left: ExpressionTree, start: number): ExpressionTree {
  tokens.expect("]", "`]`")
  return { kind: "projection", start, left, right: parseProjected(tokens, wildcardPower) }
}

// slice-expression = [number] ":" [number] [":" [number]]
function parseIndex(tokens: TokenStream, left: ExpressionTree, start: number): ExpressionTree {
  const numbers: (number | undefined)[] = [parseNumber(tokens)]
  while (numbers.length < 3 && tokens.take(":")) numbers.push(parseNumber(tokens))
  tokens.expect("]", numbers.length > 1 ? "a number or `]`" : "an index, `*` or `:`")
  const [from, to, step = 1] = numbers
  if (numbers.length === 1) {
    if (from === undefined) return tokens.fail("expected an index in the brackets before this")
    return { kind: "chain", start, left, right: { kind: "index", start, index: from } }
  }
  const bounds = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  const slice: ExpressionTree = { kind: "chain", start, left, right: { kind: "slice", start, ...bounds, step } }
  return { kind: "projection", start, left: slice, right: parseProjected(tokens, wildcardPower) }
}

function parseNumber(tokens: TokenStream): number | undefined {
  const token = tokens.take("number")
  return token && Number(token.text)
}

function parseObjectProjection(tokens: TokenStream, left: ExpressionTree): ExpressionTree {
  const { start } = tokens.next()
  return { kind: "object-projection", start, left, right: parseProjected(tokens, wildcardPower) }
}

/** The expression that a projection applies to its items. */
function parseProjected(tokens: TokenStream, power: number): ExpressionTree {
  const { start } = tokens.peek()
  if (powerOf(tokens) < projectionEnd) return { kind: "current", start }
  if (!tokens.take(".")) return parseExpression(tokens, power)
  return parseAfterDot(tokens, power)
}

// sub-expression = expression "." (identifier / multi-select-list / multi-select-hash / function-expression / "*")
function parseAfterDot(tokens: TokenStream, power: number): ExpressionTree {
  const bracket = tokens.take("[")
  if (bracket) return parseMultiSelect(tokens, bracket.start)
  const { kind } = tokens.peek()
  if (kind !== "name" && kind !== "quoted" && kind !== "*" && kind !== "{")
    tokens.fail("expected a name, `*`, `[` or `{`")
  return parseExpression(tokens, power)
}

import type { Outline } from "../syntax/json-outline.ts"

const whole: Outline = new Map([["*", "whole"]])
const member: Outline = new Map([["traits", whole]])
const shape: Outline = new Map([
  ["traits", whole],
  ["members", new Map([["*", member]])],
  ["member", member],
  ["key", member],
  ["value", member],
])

/**
 * How much of a JSON AST needs places: all but the parts of metadata and of the values of traits, which are most of a
 * model. Where they are is found out when something is wrong with them.
 */
export const astOutline: Outline = new Map([
  ["metadata", whole],
  ["shapes", new Map([["*", shape]])],
])

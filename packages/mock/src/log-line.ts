import type { Exchange } from "./front.ts"

/** An exchange on one line, safe to print: what a request holds cannot move a terminal's cursor or start a new line. */
export function logLine({ method, place, status, reason }: Exchange): string {
  return printable([method, place, status, ...(reason === undefined ? [] : [reason])].join(" "))
}

function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  )
}

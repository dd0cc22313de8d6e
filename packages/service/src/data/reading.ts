import type { Entry } from "../store/records.ts"

/** An entry, or everything that is wrong with its JSON, in words. */
export type Reading = { readonly entry: Entry } | { readonly problems: readonly string[] }

export function readingOf(entry: Entry, problems: readonly string[]): Reading {
  return problems.length === 0 ? { entry } : { problems }
}

/** What validators say of a part, as if it were the whole. */
export function problemsOf(failures: readonly { readonly message: string }[], part = ""): string[] {
  return failures.map(({ message }) => message.replace(`'${part}/`, "'/"))
}

/** Answers may have values that later models know; what is stored may not. */
export function enumProblems(member: string, value: string, known: Readonly<Record<string, string>>): string[] {
  const values = Object.values(known)
  return values.includes(value) ? [] : [`Value at '/${member}' is none of ${values.join(", ")}`]
}

/** The furthest time that JavaScript's dates reach, in milliseconds. */
const furthest = 8.64e15

export function timeProblems(times: Readonly<Record<string, number | null | undefined>>): string[] {
  return Object.entries(times)
    .filter(([, seconds]) => Math.abs(millisecondsOf(seconds ?? 0)) > furthest)
    .map(([member]) => `Value at '/${member}' lies beyond the times that a date can hold`)
}

export function millisecondsOf(seconds: number): number {
  return Math.round(seconds * 1000)
}

export function secondsOf(milliseconds: number): number {
  return milliseconds / 1000
}

/** The first line in which a text is not the expected one, in words; undefined when they are equal to the letter. */
export function differentLine(written: string, expected: string): string | undefined {
  if (written === expected) return undefined
  const [ours, theirs] = [written.split("\n"), expected.split("\n")]
  const index = theirs.findIndex((line, at) => line !== ours[at])
  const at = index === -1 ? theirs.length : index
  return `line ${at + 1} is ${JSON.stringify(ours[at])} instead of ${JSON.stringify(theirs[at])}`
}

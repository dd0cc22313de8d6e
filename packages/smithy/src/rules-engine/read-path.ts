import type { PathStep, Place } from "./rule-set.ts"
import { RulesError } from "./rules-error.ts"

/**
 * Reads the path of `getAttr`: keys with dots between, each perhaps with an index, such as `resourceId[0]` or `[-1]`.
 */
export function readPath(text: string, place: Place): readonly PathStep[] {
  const steps = text.split(".").flatMap((part): PathStep[] => {
    const [, key, index] = /^([^[\]]*)(?:\[(-?\d{1,9})\])?$/.exec(part) ?? []
    if (key === undefined || (key === "" && index === undefined)) {
      throw new RulesError(`"${text}" is no path; paths look like \`name\`, \`list[0]\` or \`a.b\``, place)
    }
    return [...(key === "" ? [] : [key]), ...(index === undefined ? [] : [Number(index)])]
  })
  return steps
}

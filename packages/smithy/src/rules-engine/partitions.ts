import type { Node, NodeObject } from "../syntax/node.ts"
import { entriesOf, itemsOf, objectOf, optional, required, textOf } from "./read-node.ts"
import { RulesError } from "./rules-error.ts"

/** Which regions belong to which partitions of AWS: the `partitions.json` that SDKs ship. */
export type Partitions = readonly Partition[]

interface Partition {
  readonly id: string
  readonly regions: ReadonlySet<string>
  /** Fits the names of regions that are not known yet. */
  readonly regionPattern: RegExp
  /** What `aws.partition` answers. */
  readonly outputs: NodeObject
}

/**
 * Reads partition data.
 *
 * @throws RulesError when it has not the form of `partitions.json`
 */
export function readPartitions(data: Node): Partitions {
  return itemsOf(required({ node: data, place: "" }, "partitions")).map((placed) => {
    const id = textOf(required(placed, "id"))
    const regions = optional(placed, "regions")
    const pattern = required(placed, "regionRegex")
    return {
      id,
      regions: new Set(regions ? entriesOf(regions).map(([name]) => name) : []),
      regionPattern: compile(textOf(pattern), pattern.place),
      outputs: { ...objectOf(required(placed, "outputs")), name: id },
    }
  })
}

/** What is known of the partition of a region: it lists the region, its pattern fits, or it is `aws`. */
export function partitionOf(partitions: Partitions, region: string): Node | undefined {
  const found =
    partitions.find(({ regions }) => regions.has(region)) ??
    partitions.find(({ regionPattern }) => regionPattern.test(region)) ??
    partitions.find(({ id }) => id === "aws")
  return found?.outputs
}

function compile(pattern: string, place: string): RegExp {
  try {
    // Without the flag u, as the data escapes hyphens.
    return new RegExp(`^(?:${pattern})$`)
  } catch {
    throw new RulesError(`${pattern} is no regular expression`, place)
  }
}

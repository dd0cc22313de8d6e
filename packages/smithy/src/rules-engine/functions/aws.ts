import type { Node } from "../../syntax/node.ts"
import { partitionOf } from "../partitions.ts"
import { MissingPartitionsError } from "../rules-error.ts"
import { booleanType, listType, optionalType, recordType, stringType } from "../types.ts"
import { isIpAddress } from "./parse-url.ts"
import { type RulesFunction, simpleFunction } from "./rules-function.ts"

const partitionType = recordType({
  name: stringType,
  dnsSuffix: stringType,
  dualStackDnsSuffix: stringType,
  supportsFIPS: booleanType,
  supportsDualStack: booleanType,
  implicitGlobalRegion: stringType,
})

/** One for all: the tests of rules end here by the thousand, and to write down where takes longer than all else. */
const missingPartitions = new MissingPartitionsError()

/** The partition of a region. */
const partition = simpleFunction(["string"], optionalType(partitionType), ([region], { partitions }): Node => {
  if (!partitions) throw missingPartitions
  return partitionOf(partitions, region) ?? null
})

const arnType = recordType({
  partition: stringType,
  service: stringType,
  region: stringType,
  accountId: stringType,
  resourceId: listType(stringType),
})

const arn = /^arn:([^:]+):([^:]+):([^:]*):([^:]*):(.+)$/s

/** The parts of an ARN; nothing for what is none. */
const parseArn = simpleFunction(["string"], optionalType(arnType), ([text]): Node => {
  const [, ...parts] = arn.exec(text) ?? []
  const [partition, service, region, accountId, resource] = parts
  if (partition === undefined || service === undefined || resource === undefined) return null
  return {
    partition,
    service,
    region: region ?? "",
    accountId: accountId ?? "",
    resourceId: resource.split(/[:/]/),
  }
})

const bucket = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/
const dottedBucket = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/

/** Whether the name of a bucket can be a part of a host name, or several if the second argument is true. */
const isVirtualHostableS3Bucket = simpleFunction(["string", "boolean"], booleanType, ([name, allowDots]): Node => {
  if (!allowDots) return bucket.test(name)
  return dottedBucket.test(name) && !/\.\.|-\.|\.-/.test(name) && !isIpAddress(name)
})

/** Functions for AWS. */
export const awsFunctions: readonly (readonly [name: string, RulesFunction])[] = [
  ["aws.partition", partition],
  ["aws.parseArn", parseArn],
  ["aws.isVirtualHostableS3Bucket", isVirtualHostableS3Bucket],
]

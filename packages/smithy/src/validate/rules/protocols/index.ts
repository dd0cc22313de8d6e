import type { Rule } from "../../rule.ts"
import { rpcv2CborTrait } from "./rpcv2-cbor-trait.ts"
import { rpcv2JsonTrait } from "./rpcv2-json-trait.ts"

/** What `smithy.protocols` asks for. */
export const protocolRules: readonly Rule[] = [rpcv2CborTrait, rpcv2JsonTrait]

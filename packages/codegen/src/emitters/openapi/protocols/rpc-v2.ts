import { nameOf, type ServiceShape } from "@smithwright/smithy"
import { jsonForms } from "../../../json-schema/json-form.ts"
import { rpcProtocol } from "./rpc.ts"

const path = (service: ServiceShape, operation: string) => `/service/${nameOf(service.id)}/operation/${operation}`

/** `smithy.protocols#rpcv2Json` (Smithy RPC v2, JSON). */
export const rpcV2Json = rpcProtocol({
  id: "smithy.protocols#rpcv2Json",
  mediaType: "application/json",
  header: () => ["Smithy-Protocol", "rpc-v2-json"],
  defaults: jsonForms["smithy.protocols#rpcv2Json"],
  path,
})

/** `smithy.protocols#rpcv2Cbor` (Smithy RPC v2, CBOR). The schemas say what the decoded bodies hold. */
export const rpcV2Cbor = rpcProtocol({
  id: "smithy.protocols#rpcv2Cbor",
  mediaType: "application/cbor",
  header: () => ["Smithy-Protocol", "rpc-v2-cbor"],
  defaults: jsonForms["smithy.protocols#rpcv2Cbor"],
  path,
})

import {
  AwsJson1_0Protocol,
  AwsJson1_1Protocol,
  AwsRestJsonProtocol,
  AwsSmithyRpcV2CborProtocol,
} from "@aws-sdk/core/protocols"
import { EventSerde } from "./event-serde.ts"

/** The type of events' bodies in awsJson, unlike that of requests (Smithy, "Amazon Event Stream"). */
const jsonEvent = "application/json"

/** awsJson1_0 of the AWS SDK, with events as contracts have them. */
export class AwsJson1_0EventProtocol extends AwsJson1_0Protocol {
  protected override async loadEventStreamCapability(): Promise<EventSerde> {
    return new EventSerde({ codec: this.getPayloadCodec(), mediaType: jsonEvent }, this.compositeErrorRegistry)
  }
}

/** awsJson1_1 of the AWS SDK, with events as contracts have them. */
export class AwsJson1_1EventProtocol extends AwsJson1_1Protocol {
  protected override async loadEventStreamCapability(): Promise<EventSerde> {
    return new EventSerde({ codec: this.getPayloadCodec(), mediaType: jsonEvent }, this.compositeErrorRegistry)
  }
}

/** restJson1 of the AWS SDK, with events as contracts have them. */
export class AwsRestJsonEventProtocol extends AwsRestJsonProtocol {
  protected override async loadEventStreamCapability(): Promise<EventSerde> {
    return new EventSerde(
      { codec: this.getPayloadCodec(), mediaType: this.getDefaultContentType() },
      this.compositeErrorRegistry,
    )
  }
}

/** rpcv2Cbor of the AWS SDK, with events as contracts have them. */
export class AwsSmithyRpcV2CborEventProtocol extends AwsSmithyRpcV2CborProtocol {
  protected override async loadEventStreamCapability(): Promise<EventSerde> {
    return new EventSerde(
      { codec: this.getPayloadCodec(), mediaType: this.getDefaultContentType() },
      this.compositeErrorRegistry,
    )
  }
}

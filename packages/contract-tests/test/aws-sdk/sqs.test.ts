import * as sdk from "@aws-sdk/client-sqs"
import { tryClient } from "./try-client.ts"

const QueueUrl = "https://sqs.eu-central-1.amazonaws.com/123456789012/my-queue"

tryClient({
  model: "sqs-2012-11-05",
  // A made-up answer has no digest of the message; and the queue's URL is not where it is asked for.
  connect: (configuration) => new sdk.SQSClient({ ...configuration, md5: false, useQueueUrlAsEndpoint: false }),
  attempts: {
    CreateQueue: {
      call: (client) =>
        client.send(new sdk.CreateQueueCommand({ QueueName: "my-queue", Attributes: { DelaySeconds: "5" } })),
      error: sdk.QueueNameExists,
    },
    GetQueueUrl: {
      call: (client) => client.send(new sdk.GetQueueUrlCommand({ QueueName: "my-queue" })),
      error: sdk.QueueDoesNotExist,
    },
    SendMessage: {
      call: (client) =>
        client.send(
          new sdk.SendMessageCommand({
            QueueUrl,
            MessageBody: "hello",
            MessageAttributes: { bytes: { DataType: "Binary", BinaryValue: Uint8Array.of(1) } },
          }),
        ),
      error: sdk.InvalidMessageContents,
    },
    ReceiveMessage: {
      call: (client) =>
        client.send(new sdk.ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, AttributeNames: ["All"] })),
      error: sdk.OverLimit,
    },
    ChangeMessageVisibility: {
      call: (client) =>
        client.send(
          new sdk.ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: "receipt", VisibilityTimeout: 10 }),
        ),
      error: sdk.MessageNotInflight,
    },
    SendMessageBatch: {
      call: (client) =>
        client.send(new sdk.SendMessageBatchCommand({ QueueUrl, Entries: [{ Id: "1", MessageBody: "hello" }] })),
      error: sdk.BatchEntryIdsNotDistinct,
    },
  },
  pages: (client) => sdk.paginateListQueues({ client }, { MaxResults: 10 }),
})

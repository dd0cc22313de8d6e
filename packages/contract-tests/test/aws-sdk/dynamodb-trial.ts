import * as sdk from "@aws-sdk/client-dynamodb"
import type { SdkTrial } from "./try-client.ts"

const key = { Artist: { S: "Somebody" }, Bytes: { B: Uint8Array.of(1, 2) } }

/** DynamoDB, by its own protocol. */
export const dynamodb: SdkTrial<sdk.DynamoDBClient> = {
  model: "dynamodb-2012-08-10",
  connect: (configuration) => new sdk.DynamoDBClient(configuration),
  attempts: {
    GetItem: {
      call: (client) => client.send(new sdk.GetItemCommand({ TableName: "Music", Key: key })),
      error: sdk.ResourceNotFoundException,
    },
    PutItem: {
      call: (client) =>
        client.send(
          new sdk.PutItemCommand({
            TableName: "Music",
            Item: {
              ...key,
              Tags: { SS: ["a", "b"] },
              Year: { N: "1999" },
              Nested: { M: { L: { L: [{ NULL: true }] } } },
            },
            ReturnConsumedCapacity: "TOTAL",
          }),
        ),
      error: sdk.ConditionalCheckFailedException,
    },
    Query: {
      call: (client) =>
        client.send(
          new sdk.QueryCommand({
            TableName: "Music",
            KeyConditionExpression: "Artist = :artist",
            ExpressionAttributeValues: { ":artist": { S: "Somebody" } },
          }),
        ),
      error: sdk.ProvisionedThroughputExceededException,
    },
    CreateTable: {
      call: (client) =>
        client.send(
          new sdk.CreateTableCommand({
            TableName: "Music",
            AttributeDefinitions: [{ AttributeName: "Artist", AttributeType: "S" }],
            KeySchema: [{ AttributeName: "Artist", KeyType: "HASH" }],
            BillingMode: "PAY_PER_REQUEST",
          }),
        ),
      error: sdk.ResourceInUseException,
    },
    DescribeTable: {
      call: (client) => client.send(new sdk.DescribeTableCommand({ TableName: "Music" })),
      error: sdk.InternalServerError,
    },
    TransactWriteItems: {
      call: (client) =>
        client.send(
          new sdk.TransactWriteItemsCommand({ TransactItems: [{ Delete: { TableName: "Music", Key: key } }] }),
        ),
      error: sdk.TransactionCanceledException,
    },
  },
  pages: (client) => sdk.paginateScan({ client }, { TableName: "Music" }),
}

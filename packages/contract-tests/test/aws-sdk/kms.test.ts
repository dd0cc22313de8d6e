import * as sdk from "@aws-sdk/client-kms"
import { tryClient } from "./try-client.ts"

const KeyId = "1234abcd-12ab-34cd-56ef-1234567890ab"

tryClient({
  model: "kms-2014-11-01",
  connect: (configuration) => new sdk.KMSClient(configuration),
  attempts: {
    CreateKey: {
      call: (client) =>
        client.send(new sdk.CreateKeyCommand({ Description: "a key", Tags: [{ TagKey: "a", TagValue: "b" }] })),
      error: sdk.LimitExceededException,
    },
    DescribeKey: {
      call: (client) => client.send(new sdk.DescribeKeyCommand({ KeyId })),
      error: sdk.NotFoundException,
    },
    Encrypt: {
      call: (client) => client.send(new sdk.EncryptCommand({ KeyId, Plaintext: Uint8Array.of(1, 2, 3) })),
      error: sdk.DisabledException,
    },
    Decrypt: {
      call: (client) =>
        client.send(new sdk.DecryptCommand({ CiphertextBlob: Uint8Array.of(4, 5), EncryptionContext: { a: "b" } })),
      error: sdk.InvalidCiphertextException,
    },
    GenerateDataKey: {
      call: (client) => client.send(new sdk.GenerateDataKeyCommand({ KeyId, KeySpec: "AES_256" })),
      error: sdk.KMSInternalException,
    },
    ScheduleKeyDeletion: {
      call: (client) => client.send(new sdk.ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: 7 })),
      error: sdk.KMSInvalidStateException,
    },
  },
  pages: (client) => sdk.paginateListKeys({ client }, { Limit: 10 }),
})

import * as sdk from "@aws-sdk/client-efs"
import { tryClient } from "./try-client.ts"

const FileSystemId = "fs-01234567"

tryClient({
  model: "efs-2015-02-01",
  connect: (configuration) => new sdk.EFSClient(configuration),
  attempts: {
    CreateFileSystem: {
      call: (client) =>
        client.send(new sdk.CreateFileSystemCommand({ Encrypted: true, Tags: [{ Key: "Name", Value: "files" }] })),
      error: sdk.FileSystemAlreadyExists,
    },
    CreateMountTarget: {
      call: (client) => client.send(new sdk.CreateMountTargetCommand({ FileSystemId, SubnetId: "subnet-01234567" })),
      error: sdk.SubnetNotFound,
    },
    DescribeMountTargets: {
      call: (client) => client.send(new sdk.DescribeMountTargetsCommand({ FileSystemId })),
      error: sdk.MountTargetNotFound,
    },
    PutLifecycleConfiguration: {
      call: (client) =>
        client.send(
          new sdk.PutLifecycleConfigurationCommand({
            FileSystemId,
            LifecyclePolicies: [{ TransitionToIA: "AFTER_30_DAYS" }],
          }),
        ),
      error: sdk.IncorrectFileSystemLifeCycleState,
    },
    UpdateFileSystem: {
      call: (client) => client.send(new sdk.UpdateFileSystemCommand({ FileSystemId, ThroughputMode: "elastic" })),
      error: sdk.TooManyRequests,
    },
    DeleteFileSystem: {
      call: (client) => client.send(new sdk.DeleteFileSystemCommand({ FileSystemId })),
      error: sdk.FileSystemInUse,
    },
  },
  pages: (client) => sdk.paginateDescribeFileSystems({ client }, {}),
})

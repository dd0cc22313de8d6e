import * as sdk from "@aws-sdk/client-eks"
import { tryClient } from "./try-client.ts"

const clusterName = "my-cluster"
const roleArn = "arn:aws:iam::123456789012:role/eks"

tryClient({
  model: "eks-2017-11-01",
  connect: (configuration) => new sdk.EKSClient(configuration),
  attempts: {
    CreateCluster: {
      call: (client) =>
        client.send(
          new sdk.CreateClusterCommand({ name: clusterName, roleArn, resourcesVpcConfig: { subnetIds: ["subnet-1"] } }),
        ),
      error: sdk.ResourceLimitExceededException,
    },
    DescribeCluster: {
      call: (client) => client.send(new sdk.DescribeClusterCommand({ name: clusterName })),
      error: sdk.ResourceNotFoundException,
    },
    CreateNodegroup: {
      call: (client) =>
        client.send(
          new sdk.CreateNodegroupCommand({
            clusterName,
            nodegroupName: "workers",
            nodeRole: roleArn,
            subnets: ["subnet-1"],
            scalingConfig: { minSize: 1, maxSize: 3, desiredSize: 2 },
          }),
        ),
      error: sdk.InvalidParameterException,
    },
    DeleteNodegroup: {
      call: (client) => client.send(new sdk.DeleteNodegroupCommand({ clusterName, nodegroupName: "workers" })),
      error: sdk.ResourceInUseException,
    },
    TagResource: {
      call: (client) =>
        client.send(
          new sdk.TagResourceCommand({
            resourceArn: "arn:aws:eks:eu-central-1:123456789012:cluster/my-cluster",
            tags: { team: "workflows" },
          }),
        ),
      error: sdk.BadRequestException,
    },
    ListAddons: {
      call: (client) => client.send(new sdk.ListAddonsCommand({ clusterName, maxResults: 5 })),
      error: sdk.ServerException,
    },
  },
  pages: (client) => sdk.paginateListClusters({ client }, { maxResults: 2 }),
})

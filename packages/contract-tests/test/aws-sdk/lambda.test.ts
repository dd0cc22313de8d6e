import * as sdk from "@aws-sdk/client-lambda"
import { expect } from "vitest"
import { tryClient } from "./try-client.ts"

const FunctionName = "my-function"

tryClient({
  model: "lambda-2015-03-31",
  connect: (configuration) => new sdk.LambdaClient(configuration),
  attempts: {
    CreateFunction: {
      call: (client) =>
        client.send(
          new sdk.CreateFunctionCommand({
            FunctionName,
            Role: "arn:aws:iam::123456789012:role/lambda-role",
            Runtime: "nodejs22.x",
            Handler: "index.handler",
            Code: { ZipFile: Uint8Array.of(80, 75, 5, 6) },
          }),
        ),
      error: sdk.CodeStorageExceededException,
    },
    GetFunction: {
      call: (client) => client.send(new sdk.GetFunctionCommand({ FunctionName, Qualifier: "1" })),
      error: sdk.ResourceNotFoundException,
    },
    Invoke: {
      call: (client) => client.send(new sdk.InvokeCommand({ FunctionName, Payload: Buffer.from('{"a":1}') })),
      error: sdk.InvalidRequestContentException,
    },
    UpdateFunctionConfiguration: {
      call: (client) =>
        client.send(
          new sdk.UpdateFunctionConfigurationCommand({
            FunctionName,
            MemorySize: 256,
            Environment: { Variables: { STAGE: "test" } },
          }),
        ),
      error: sdk.ResourceConflictException,
    },
    PublishLayerVersion: {
      call: (client) =>
        client.send(
          new sdk.PublishLayerVersionCommand({ LayerName: "my-layer", Content: { ZipFile: Uint8Array.of(80, 75) } }),
        ),
      error: sdk.TooManyRequestsException,
    },
    // Its path is that of ListLayers, but for a literal in the query string.
    GetLayerVersionByArn: {
      call: async (client) => {
        const Arn = "arn:aws:lambda:eu-central-1:123456789012:layer:my-layer:1"
        const answer = await client.send(new sdk.GetLayerVersionByArnCommand({ Arn }))
        expect(answer).toHaveProperty("LayerVersionArn")
        return answer
      },
      error: sdk.InvalidParameterValueException,
    },
    ListLayers: {
      call: async (client) => {
        const answer = await client.send(new sdk.ListLayersCommand({}))
        expect(answer).toHaveProperty("Layers")
        return answer
      },
      error: sdk.ServiceException,
    },
    DeleteFunction: {
      call: (client) => client.send(new sdk.DeleteFunctionCommand({ FunctionName })),
      error: sdk.ServiceException,
    },
  },
  pages: (client) => sdk.paginateListFunctions({ client }, {}),
})

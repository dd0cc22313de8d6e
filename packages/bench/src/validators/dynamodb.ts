import { readFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { Type } from "typebox"
import { Compile } from "typebox/compile"
import { z } from "zod"
import { generateDynamodb } from "../generate-dynamodb.ts"
import { ajvCheck } from "./ajv-check.ts"
import type { Check, Subject } from "./subject.ts"

const capacities = ["INDEXES", "TOTAL", "NONE"] as const
const metrics = ["SIZE", "NONE"] as const
const items = 25

/**
 * BatchWriteItem of DynamoDB, as large as it may be.
 *
 * @param model the path of DynamoDB's model
 */
export async function dynamodbSubject(model: string): Promise<Subject> {
  const folder = await generateDynamodb(model)
  const validators = await import(pathToFileURL(join(folder, "validators/src/dynamodb/index.ts")).href)
  const ours: Check = validators.isBatchWriteItemInputJson
  const document = JSON.parse(readFileSync(join(folder, "contract/src/dynamodb/openapi.json"), "utf8"))
  return {
    name: "DynamoDB BatchWriteItem",
    checks: { ours, ajv: ajvCheck(document, "BatchWriteItemInput"), zod: zodCheck(), typebox: typeboxCheck() },
    valid: request({ N: "10" }),
    invalid: request({ N: 10 }),
  }
}

/** @param last the last value of the last item */
function request(last: object): object {
  const item = (index: number, year: object) => ({
    Artist: { S: `Artist ${index}` },
    SongTitle: { S: "Call Me Today" },
    Awards: { N: "1" },
    Cover: { B: "aGVsbG8gd29ybGQ=" },
    Tags: { SS: ["country", "live", "remastered"] },
    Ratings: { NS: ["4.5", "5"] },
    Live: { BOOL: false },
    Label: { NULL: true },
    Tracks: { L: [{ S: "one" }, { S: "two" }, { M: { Length: { N: "201" } } }] },
    Details: { M: { Studio: { S: "A" }, Engineer: { M: { Name: { S: "B" }, Year: year } } } },
  })
  const requests = Array.from({ length: items }, (_, index) => ({
    PutRequest: { Item: item(index, index === items - 1 ? last : { N: "1971" }) },
  }))
  return { RequestItems: { Music: requests }, ReturnConsumedCapacity: "TOTAL" }
}

function zodCheck(): Check {
  const attribute: z.ZodType = z.lazy(() =>
    z.union([
      z.object({ S: z.string() }),
      z.object({ N: z.string() }),
      z.object({ B: z.base64() }),
      z.object({ SS: z.array(z.string()) }),
      z.object({ NS: z.array(z.string()) }),
      z.object({ BS: z.array(z.base64()) }),
      z.object({ M: z.record(z.string(), attribute) }),
      z.object({ L: z.array(attribute) }),
      z.object({ NULL: z.boolean() }),
      z.object({ BOOL: z.boolean() }),
    ]),
  )
  const attributes = z.record(z.string().max(65_535), attribute)
  const write = z.object({
    PutRequest: z.object({ Item: attributes }).nullish(),
    DeleteRequest: z.object({ Key: attributes }).nullish(),
  })
  const schema = z.object({
    RequestItems: z.record(z.string().min(1).max(1024), z.array(write).min(1).max(25)),
    ReturnConsumedCapacity: z.enum(capacities).nullish(),
    ReturnItemCollectionMetrics: z.enum(metrics).nullish(),
  })
  return (value) => schema.safeParse(value).success
}

function typeboxCheck(): Check {
  const self = Type.Ref("AttributeValue")
  const attribute = Type.Cyclic(
    {
      AttributeValue: Type.Union([
        Type.Object({ S: Type.String() }),
        Type.Object({ N: Type.String() }),
        Type.Object({ B: Type.String() }),
        Type.Object({ SS: Type.Array(Type.String()) }),
        Type.Object({ NS: Type.Array(Type.String()) }),
        Type.Object({ BS: Type.Array(Type.String()) }),
        Type.Object({ M: Type.Record(Type.String(), self) }),
        Type.Object({ L: Type.Array(self) }),
        Type.Object({ NULL: Type.Boolean() }),
        Type.Object({ BOOL: Type.Boolean() }),
      ]),
    },
    "AttributeValue",
  )
  const attributes = Type.Record(Type.String(), attribute)
  const write = Type.Object({
    PutRequest: Type.Optional(Type.Object({ Item: attributes })),
    DeleteRequest: Type.Optional(Type.Object({ Key: attributes })),
  })
  const compiled = Compile(
    Type.Object({
      RequestItems: Type.Record(Type.String(), Type.Array(write, { minItems: 1, maxItems: 25 })),
      ReturnConsumedCapacity: Type.Optional(Type.Enum([...capacities])),
      ReturnItemCollectionMetrics: Type.Optional(Type.Enum([...metrics])),
    }),
  )
  return (value) => compiled.Check(value)
}

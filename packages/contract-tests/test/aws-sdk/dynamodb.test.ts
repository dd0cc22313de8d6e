import { dynamodb } from "./dynamodb-trial.ts"
import { tryClient } from "./try-client.ts"

tryClient(dynamodb)

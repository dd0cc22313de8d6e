import { expect, test } from "vitest"
import { findings } from "../../testing.ts"

test("ids are words that name neither the company nor what they are", () => {
  const statements = `
    @aws.api#service(sdkId: "My Things 2")
    service Right {}

    @aws.api#service(sdkId: "Config Service")
    service Established {}

    @aws.api#service(sdkId: "AWS Things")
    service Company {}

    @aws.api#service(sdkId: "Things API")
    service Ending {}

    @aws.api#service(sdkId: "My-Things-Client")
    service Both {}

    @aws.api#service(sdkId: "A123456789012345678901234567890123456789012345678901")
    service Long {}`
  expect(findings("SdkServiceId", statements)).toEqual([
    'DANGER SdkServiceId a#Company: The `sdkId` "AWS Things" names the company',
    'DANGER SdkServiceId a#Ending: The `sdkId` "Things API" ends with "api"',
    'DANGER SdkServiceId a#Both: The `sdkId` "My-Things-Client" is not words of letters and digits, and ends with "client"',
    'DANGER SdkServiceId a#Long: The `sdkId` "A123456789012345678901234567890123456789012345678901" is longer than 50 characters',
  ])
})

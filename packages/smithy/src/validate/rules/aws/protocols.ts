/** The AWS protocols that say which versions of HTTP they use. */
export const restAndJsonProtocols: readonly string[] = ["awsJson1_0", "awsJson1_1", "restJson1", "restXml"].map(
  (name) => `aws.protocols#${name}`,
)

import { once } from "node:events"
import { connect } from "node:net"
import { expect, test } from "vitest"
import { defaults } from "./settings.ts"
import { startService } from "./start-service.ts"

test("takes no requests any more while those under way are answered", async () => {
  const ports = { swfPort: 0, customerProfilesPort: 0, adminPort: 0 }
  const running = await startService({ ...defaults, ...ports, database: ":memory:", logLevel: "silent" })
  const slow = connect(Number(new URL(running.adminUrl).port), "127.0.0.1")
  slow.write("POST /entries HTTP/1.1\r\nhost: localhost\r\ncontent-length: 14\r\nexpect: 100-continue\r\n\r\n")
  await once(slow, "data")

  const closed = running.close()
  for (const url of [running.swfUrl, running.customerProfilesUrl, running.adminUrl])
    await expect(fetch(url)).rejects.toThrow()
  slow.write('{"domain":"d"}')
  const [answer] = await once(slow, "data")
  expect(String(answer)).toMatch(/^HTTP\/1.1 200 OK/)
  slow.end()
  await closed
})

import { defineConfig } from "vitest/config"

const source = "@smithwright/source"

/** What every package's vitest.config.ts starts from: workspace packages are taken from their sources, unbuilt. */
export const shared = defineConfig({
  resolve: { conditions: [source, "module", "browser", "development|production"] },
  ssr: { resolve: { conditions: [source, "node", "development|production"], externalConditions: [source] } },
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // On a busy machine a test may take many times what it takes alone; only one that hangs should fail.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    reporters: ["default", ["json", { outputFile: "reports/vitest.json" }]],
  },
})

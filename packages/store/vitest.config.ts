import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    globalSetup: "test/postgres/for-tests.ts",
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // The machines that run this are shared: a slow minute is not a fault.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ["default", "json"],
    outputFile: { json: ".reports/vitest.json" },
  },
});

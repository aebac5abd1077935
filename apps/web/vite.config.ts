import { sveltekit } from "@sveltejs/kit/vite";
import { defaultServerConditions, defineConfig } from "vite";
import { adapter } from "./server/adapter.ts";
import { CONTENT_POLICY } from "./server/content-policy.ts";
import { headScripts } from "./server/head-scripts.ts";
import { devApi } from "./server/dev.ts";

const api = devApi();

export default defineConfig({
  plugins: [
    api.plugin,
    sveltekit({
      adapter: adapter("build", api.platform),
      csp: { mode: "hash", directives: { ...CONTENT_POLICY, "script-src": ["self", ...headScripts()] } },
      // Nothing here is done in the name of whoever is signed in, since nobody is: a form handed in from elsewhere can do no more
      // than its sender. Mail services post from elsewhere by design (RFC 8058).
      csrf: { trustedOrigins: ["*"] },
      // An error page is shown at any depth, and its address says nothing of where its style sheet is.
      paths: { relative: false },
    }),
  ],
  // `light-dark()` and ranges in media queries as written: every browser engine has had both, and `:has()`, since 2024.
  build: { cssTarget: ["chrome123", "edge123", "firefox128", "safari17.5"] },
  // The script of pages is built as a worker is, apart from everything; as a module it can fetch a part when it is needed.
  worker: { format: "es" },
  server: { port: Number(process.env["PORT"] ?? 3000) },
  ssr: {
    // The server and the pages must share one ApiError, so that `instanceof` holds between them.
    external: ["@revue/client"],
    // Our own packages are read from source: nothing has to be built before working on them.
    resolve: { conditions: ["source", ...defaultServerConditions] },
  },
});

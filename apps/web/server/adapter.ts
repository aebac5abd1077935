import { rmSync } from "node:fs";
import type { Adapter } from "@sveltejs/kit";

/**
 * Lays the built site where `main.ts` looks for it: `client/` holds the files browsers fetch, `server/server.js`
 * exports SvelteKit's server. Listening, caching and the API stay with `main.ts`, which is why no ready-made adapter fits.
 *
 * @param out the folder to write, replaced as a whole
 * @param platform what pages are given during development
 */
export function adapter(out: string, platform: () => App.Platform): Adapter {
  return {
    name: "revue",
    async adapt(builder) {
      rmSync(out, { recursive: true, force: true });
      builder.writeClient(`${out}/client`);
      // As small as they get, once: the server reads the compressed files beside the plain ones.
      await builder.compress(`${out}/client`);
      const built = builder.getServerDirectory();
      builder.generateServerInstance(`${built}/server.js`);
      builder.copy(built, `${out}/server`);
    },
    emulate: () => ({ platform }),
    supports: { read: () => false },
  };
}

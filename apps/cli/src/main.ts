import { USER_AGENT_NAME } from "@revue/intake";

process.stdout.write(`${USER_AGENT_NAME}\n`);

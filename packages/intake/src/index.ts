/** The name we give ourselves when we visit other people's sites. */
export const USER_AGENT_NAME = "Revue";

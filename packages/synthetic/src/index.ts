export { synthesise, type Synthesis, type Wish } from "./synthesise.ts";
export { writeSynthetic } from "./write-synthetic.ts";

// SPIP's codes that are no BCP 47 subtags: variants of style and address, kept as their language.
const REGIONS: Record<string, string> = { pt_br: "pt-BR", zh_tw: "zh-TW", zh_cn: "zh-CN" };

/** A language of SPIP as the model writes it: "pt_br" is "pt-BR", "fr_tu" is "fr". */
export function languageOf(code: unknown, fallback: string): string {
  const low = String(code ?? "")
    .toLowerCase()
    .trim();
  const region = REGIONS[low];
  if (region !== undefined) return region;
  const [primary = ""] = low.split(/[_-]/);
  return /^[a-z]{2,3}$/.test(primary) ? primary : fallback;
}

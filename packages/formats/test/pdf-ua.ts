import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";

/**
 * Looks for what makes a file no PDF/UA-1, as far as a program can tell from its objects. Rule: the Matterhorn Protocol 1.1, whose
 * numbers begin each finding. Not looked at: whether alternatives and reading order make sense, colours, fonts' own tables.
 */
export async function pdfUaFaults(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog, context } = pdf;
  const faults: string[] = [];
  const insist = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };

  insist(isTrue(get(dictAt(catalog, "MarkInfo"), "Marked")), "06-001 not marked as tagged");
  insist(!isTrue(get(dictAt(catalog, "MarkInfo"), "Suspects")), "06 tags are suspect");
  insist(textOf(get(catalog, "Lang")) !== "", "11-006 no language");
  insist(isTrue(get(dictAt(catalog, "ViewerPreferences"), "DisplayDocTitle")), "07-001 the title is not shown");
  const xmp = get(catalog, "Metadata");
  const metadata = xmp instanceof PDFRawStream ? new TextDecoder().decode(decodePDFRawStream(xmp).decode()) : "";
  insist(/pdfuaid:part(?:>|=")1/.test(metadata), "06-002 says nothing of PDF/UA");
  insist(/<dc:title>[^]*?<rdf:li[^>]*>[^<]+/.test(metadata), "06-003 no title");
  insist(!pdf.isEncrypted, "26 encrypted");

  const root = dictAt(catalog, "StructTreeRoot");
  const roles = dictAt(root, "RoleMap");
  const standard = (type: string): string => {
    const seen = new Set<string>();
    let role = type;
    while (!STANDARD.has(role) && !seen.has(role)) {
      seen.add(role);
      role = nameOf(get(roles, role));
    }
    return role;
  };
  for (const [name] of roles?.entries() ?? []) insist(!STANDARD.has(name.decodeText()), `02-004 remaps ${name.decodeText()}`);

  let level = 0;
  const marked = new Map<string, Set<number>>();
  const annotated = new Set<string>();
  const walk = (element: PDFDict, above: readonly string[], page: PDFObject | undefined): void => {
    const type = nameOf(get(element, "S"));
    const role = standard(type);
    const own = element.get(PDFName.of("Pg")) ?? page;
    insist(STANDARD.has(role), `02-001 ${type} has no standard role`);
    const heading = /^H([1-6])$/.exec(role)?.[1];
    if (heading !== undefined) {
      insist(Number(heading) <= level + 1, `14-003 H${heading} follows H${level}`);
      level = Number(heading);
    }
    if (role === "Figure" || role === "Formula")
      insist(
        textOf(get(element, "Alt")) !== "" || textOf(get(element, "ActualText")) !== "",
        "13-004 a figure without alternative",
      );
    if (role === "TH") insist(scopeOf(element) !== "", "15-003 a header without scope");
    const parents = PARENTS[role];
    if (parents !== undefined) insist(parents.includes(above.at(-1) ?? ""), `09 ${role} inside ${above.at(-1)}`);
    if (role === "Note") insist(textOf(get(element, "ID")) !== "", "19-003 a note without a name");
    for (const kid of kidsOf(element)) {
      const object = kid instanceof PDFRef ? context.lookup(kid) : kid;
      if (object instanceof PDFNumber) mark(own, object.asNumber());
      else if (object instanceof PDFDict) {
        const kind = nameOf(get(object, "Type"));
        if (kind === "MCR") mark(object.get(PDFName.of("Pg")) ?? own, (get(object, "MCID") as PDFNumber).asNumber());
        else if (kind === "OBJR") annotated.add(String(object.get(PDFName.of("Obj"))));
        else walk(object, [...above, role], own);
      }
    }
  };
  const mark = (page: PDFObject | undefined, id: number) => {
    const key = String(page);
    marked.set(key, (marked.get(key) ?? new Set()).add(id));
  };
  const kidsOf = (element: PDFDict): PDFObject[] => {
    const kids = get(element, "K");
    return kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids];
  };
  const scopeOf = (element: PDFDict): string => {
    const attributes = get(element, "A");
    const several =
      attributes instanceof PDFArray
        ? attributes.asArray().map((one) => asDict(one instanceof PDFRef ? context.lookup(one) : one))
        : [asDict(attributes)];
    return several.map((one) => nameOf(get(one, "Scope"))).join("");
  };
  if (root === undefined) faults.push("01 no structure");
  else for (const kid of kidsOf(root)) walk(context.lookup(kid, PDFDict), ["Root"], undefined);

  for (const [index, page] of pdf.getPages().entries()) {
    const here = marked.get(String(page.ref)) ?? new Set();
    const content = contentOf(page.node.Contents());
    for (const fault of untagged(content, here)) faults.push(`01-005 page ${index + 1}: ${fault}`);
    const annotations = page.node.Annots()?.asArray() ?? [];
    if (annotations.length > 0)
      insist(nameOf(get(page.node, "Tabs")) === "S", `28-008 page ${index + 1}: tab order is not that of the structure`);
    for (const one of annotations) {
      insist(annotated.has(String(one)), `28-011 page ${index + 1}: a link outside the structure`);
      const annotation = one instanceof PDFRef ? context.lookup(one, PDFDict) : (one as PDFDict);
      insist(textOf(get(annotation, "Contents")) !== "", `28-012 page ${index + 1}: a link without description`);
    }
  }
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || nameOf(get(object, "Type")) !== "FontDescriptor") continue;
    const embedded = ["FontFile", "FontFile2", "FontFile3"].some((name) => object.has(PDFName.of(name)));
    insist(embedded, `31-009 ${nameOf(get(object, "FontName"))} is not embedded`);
  }
  return faults;

  function contentOf(contents: PDFObject | undefined): string {
    const streams = contents instanceof PDFArray ? contents.asArray().map((one) => context.lookup(one)) : [contents];
    return streams.map((one) => (one instanceof PDFRawStream ? latin(decodePDFRawStream(one).decode()) : "")).join("\n");
  }
}

/** Roles of ISO 32000-1, 14.8.4. */
const STANDARD = new Set(
  (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody " +
    "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form"
  ).split(" "),
);

/** Where elements of tables, lists and contents must stand. */
const PARENTS: Record<string, readonly string[]> = {
  TR: ["Table", "THead", "TBody", "TFoot"],
  TH: ["TR"],
  TD: ["TR"],
  THead: ["Table"],
  TBody: ["Table"],
  LI: ["L"],
  LBody: ["LI"],
  TOCI: ["TOC"],
};

const get = (dict: PDFDict | undefined, name: string): PDFObject | undefined => dict?.lookup(PDFName.of(name));
const dictAt = (dict: PDFDict | undefined, name: string): PDFDict | undefined => asDict(get(dict, name));
const nameOf = (object: PDFObject | undefined): string => (object instanceof PDFName ? object.decodeText() : "");
const asDict = (object: PDFObject | undefined): PDFDict | undefined => (object instanceof PDFDict ? object : undefined);
const isTrue = (object: PDFObject | undefined): boolean => object === PDFBool.True;
const textOf = (object: PDFObject | undefined): string =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : "";
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

/** What a page draws outside both its structure and its artifacts, and marks that the structure does not know. */
function untagged(content: string, known: ReadonlySet<number>): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  // Strings are taken out first: what is in them is no operator.
  const bare = content.replaceAll(/\((?:\\[^]|[^\\()])*\)|<[\dA-Fa-f\s]*>/g, "()");
  for (const [, properties, operator] of bare.matchAll(
    /(?:\/(\w+\s*(?:<<[^]*?>>|\/\w+)?)\s*)?\b(BDC|BMC|EMC|Tj|TJ|Do|S|s|f\*?|F|B\*?|b\*?|sh)(?=\s|$)/g,
  )) {
    if (operator === "BDC" || operator === "BMC") {
      open.push(properties ?? "");
      const id = /MCID\s+(\d+)/.exec(properties ?? "")?.[1];
      if (id !== undefined && !known.has(Number(id))) faults.push(`mark ${id} is not in the structure`);
    } else if (operator === "EMC") open.pop();
    else if (!open.some((one) => one.startsWith("Artifact") || one.includes("MCID")))
      faults.push(`${operator} is neither tagged nor an artifact`);
  }
  return [...new Set(faults)];
}

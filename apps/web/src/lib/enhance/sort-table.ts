/** Lets columns of a table marked `data-sortable` be sorted: those whose head says by what, `data-sort`. */
export function sortTables(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>("table[data-sortable]")) {
    for (const head of table.querySelectorAll<HTMLElement>("th[data-sort]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.title = head.dataset["sort"] ?? "";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => sortBy(table, head));
    }
  }
}

function sortBy(table: HTMLTableElement, head: HTMLElement): void {
  const column = [...(head.parentElement?.children ?? [])].indexOf(head);
  const rising = head.getAttribute("aria-sort") !== "ascending";
  for (const other of table.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", rising ? "ascending" : "descending");
  const body = table.tBodies[0];
  const keyOf = ({ cells }: HTMLTableRowElement) => {
    const cell = cells[column];
    return cell?.querySelector(".gap") ? "" : (cell?.dataset["key"] ?? cell?.textContent ?? "");
  };
  const rows = [...(body?.rows ?? [])].sort((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    // What has no value stays last, whichever way.
    if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
    return a.localeCompare(b, document.documentElement.lang, { numeric: true }) * (rising ? 1 : -1);
  });
  body?.append(...rows);
}

import sheet from "../styles/suggest.css?url";

/** Letters from which suggestions help, and the pause in typing after which they are asked for. */
const TYPED_MIN = 2;
const PAUSE_MILLISECONDS = 120;

interface Option {
  text: string;
  /** What it is: "Personne, 12 articles". */
  what: string;
  href: string;
}

let made = 0;

/**
 * Makes a search box suggest while one types, on top of a form that works without it.
 *
 * Rule: WAI-ARIA Authoring Practices 1.2, combobox with list autocomplete: focus stays in the box, `aria-activedescendant`
 * names the option; arrows move, Enter follows, Escape closes. Suggestions come from this site alone.
 */
export function suggestIn(input: HTMLInputElement): void {
  const { form } = input;
  if (!form || input.role === "combobox") return;
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: sheet }));

  const list = document.createElement("ul");
  list.id = `suggestions-${++made}`;
  list.role = "listbox";
  list.hidden = true;
  list.ariaLabel = input.labels?.[0]?.textContent ?? "";
  const said = Object.assign(document.createElement("p"), { role: "status", className: "hidden" });
  form.append(list, said);
  // A search box by type may not be a combobox by role.
  input.type = "text";
  input.role = "combobox";
  input.ariaAutoComplete = "list";
  input.ariaExpanded = "false";
  input.autocomplete = "off";
  input.setAttribute("aria-controls", list.id);
  form.classList.add("suggesting");

  const known = new Map<string, Option[]>();
  let options: Option[] = [];
  let active = -1;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;

  function show(found: Option[]): void {
    options = found;
    list.replaceChildren(
      ...found.map(({ text, what }, at) => {
        const option = Object.assign(document.createElement("li"), { id: `${list.id}-${at}`, role: "option" });
        const kind = Object.assign(document.createElement("span"), { textContent: what });
        option.append(text, " ", kind);
        return option;
      }),
    );
    list.hidden = found.length === 0;
    input.ariaExpanded = String(!list.hidden);
    said.textContent = found.length === 0 ? "" : `${found.length} suggestions`;
    choose(-1);
  }

  function close(): void {
    clearTimeout(pause);
    asking?.abort();
    show([]);
  }

  /** Goes to an option, round the ends; -1 is the box itself. */
  function choose(at: number): void {
    active = at;
    for (const [index, option] of [...list.children].entries()) {
      option.ariaSelected = String(index === at);
      if (index !== at) continue;
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }
    if (at === -1) input.removeAttribute("aria-activedescendant");
  }

  function follow(option: Option | undefined): void {
    if (option === undefined) return;
    input.value = option.text;
    close();
    location.assign(option.href);
  }

  async function suggest(): Promise<void> {
    const typed = input.value.trim();
    asking?.abort();
    if (typed.length < TYPED_MIN) return show([]);
    const before = known.get(typed);
    if (before) return show(before);
    asking = new AbortController();
    const { signal } = asking;
    try {
      const answer = await fetch(`${form?.action}/suggestions?${new URLSearchParams({ q: typed })}`, { signal });
      if (!answer.ok) return show([]);
      const [, texts, kinds, addresses] = (await answer.json()) as [string, string[], string[], string[]];
      const found = texts.map((text, at) => ({ text, what: kinds[at] ?? "", href: addresses[at] ?? "" }));
      known.set(typed, found);
      if (!signal.aborted && document.activeElement === input) show(found);
    } catch {
      // Interrupted by the next letter, or not reached: the form works all the same.
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => void suggest(), PAUSE_MILLISECONDS);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const { key } = event;
    const open = !list.hidden;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (!open) return void suggest();
      const places = options.length + 1;
      choose(((active + 1 + (key === "ArrowDown" ? 1 : places - 1)) % places) - 1);
    } else if (key === "Enter" && open && active >= 0) {
      event.preventDefault();
      follow(options[active]);
    } else if (key === "Escape" && open) {
      event.preventDefault();
      close();
    }
  });
  // Before the box loses the focus, and with it the list.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    follow(options[[...list.children].indexOf(option as Element)]);
  });

  if (input.value !== input.defaultValue) void suggest();
}

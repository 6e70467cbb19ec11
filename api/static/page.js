// Type-ahead for the search box. The page works without it: the form is a plain GET.
"use strict";

(() => {
  const box = document.getElementById("q");
  const list = document.getElementById("suggestions");
  if (!box || !list) return;

  const PAUSE = 180; // milliseconds without a key before we ask
  let timer = 0;
  let asked = null;

  const message = (text) => {
    const line = document.createElement("p");
    line.className = "soft";
    line.textContent = text;
    list.replaceChildren(line);
  };

  const hit = (entity) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = "/entity/" + encodeURIComponent(entity.id);
    link.textContent = entity.label;
    const kind = document.createElement("span");
    kind.className = "kind";
    kind.textContent = entity.kind.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
    item.append(link, kind);
    return item;
  };

  const show = (found) => {
    if (found.length === 0) {
      message("No entity of that name.");
      return;
    }
    const hits = document.createElement("ul");
    hits.className = "plain hits";
    hits.append(...found.map(hit));
    list.replaceChildren(hits);
  };

  const ask = async (words) => {
    asked?.abort();
    asked = new AbortController();
    const signal = asked.signal;
    list.hidden = false;
    list.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch("/v1/entities?limit=8&q=" + encodeURIComponent(words), { signal });
      if (!answer.ok) throw new Error(String(answer.status));
      show((await answer.json()).entities);
    } catch (error) {
      if (error.name !== "AbortError") message("The search does not answer. Try again.");
    } finally {
      if (!signal.aborted) list.removeAttribute("aria-busy");
    }
  };

  box.addEventListener("input", () => {
    clearTimeout(timer);
    const words = box.value.trim();
    if (words === "") {
      asked?.abort();
      list.hidden = true;
      list.removeAttribute("aria-busy");
      return;
    }
    timer = setTimeout(() => ask(words), PAUSE);
  });

  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") list.hidden = true;
  });
})();

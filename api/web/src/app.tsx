/** The page: a bar, filters, the picture or its twins, and details. */

import { lazy, Suspense } from "preact/compat";
import { useEffect, useState } from "preact/hooks";

import { type Drawn, Drawing, ink } from "./drawing";
import type { Config } from "./http";
import type { Model } from "./model";
import { Filters } from "./parts/filters";
import { Reader } from "./parts/reader";
import { Search } from "./parts/search";
import { Side } from "./parts/side";
import { Start, Ways } from "./parts/start";
import { Table } from "./parts/table";
import { picture, png, svgText } from "./picture";
import { spaced } from "./records";
import type { Layout, Tab } from "./state";
import { FORMS, saved } from "./take";
import { Sign } from "./parts/sign";

const Ask = lazy(() => import("./parts/ask"));
const LAYOUTS: Record<Layout, string> = { force: "by forces", radial: "around one", timeline: "along time" };

export function App({ model, config }: { model: Model; config: Config | null }) {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [filters, setFilters] = useState(() => matchMedia("(min-width: 60rem)").matches);
  useEffect(() => keys(model), []);
  const { tab, shown } = model.state.value;
  const begun = shown.length > 0;
  return (
    <div class="app" data-filters={filters && begun && tab !== "ask"}>
      <Bar model={model} begun={begun} filters={filters} toggle={() => setFilters(!filters)} drawn={drawn} />
      <Notice model={model} />
      {tab === "ask" && config !== null ? (
        <Suspense fallback={<p class="page soft">Opening the editor …</p>}>
          <Ask model={model} config={config} />
        </Suspense>
      ) : !begun ? (
        <Start model={model} />
      ) : (
        <main class="work">
          {filters && (
            <nav class="filters" aria-label="Filters">
              <Filters model={model} />
              <Entities model={model} />
            </nav>
          )}
          <div class="view">
            {tab === "table" ? <Table model={model} /> : <Drawing model={model} ready={setDrawn} />}
            {tab === "graph" && <Status model={model} drawn={drawn} />}
          </div>
          <Side model={model} />
        </main>
      )}
      <Reader model={model} />
      <div class="busy" role="status" aria-live="polite">
        {model.busy.value > 0 ? "Reading …" : ""}
      </div>
    </div>
  );
}

interface BarProps {
  model: Model;
  begun: boolean;
  filters: boolean;
  toggle: () => void;
  drawn: Drawn | null;
}

function Bar({ model, begun, filters, toggle }: BarProps) {
  const { tab, layout, seed } = model.state.value;
  const { past, future } = model.history.value;
  const go = (to: Tab): void => model.commit({ ...model.state.value, tab: to });
  return (
    <header class="bar">
      <button type="button" class="brand link" onClick={() => { model.clear(); }} title="Begin anew">Newsgraph</button>
      {begun && <Search source={model.source} label="Add to the picture" placeholder="Add …  ( / )" main chosen={(hit) => void model.show([hit.id])} />}
      <div role="tablist" aria-label="Views" class="tabs">
        {(["graph", "table", ...(model.source.asks ? ["ask"] : [])] as Tab[]).map((name) => (
          <button key={name} type="button" role="tab" aria-selected={tab === name} onClick={() => go(name)}>
            {{ graph: "Graph", table: "Table", ask: "SPARQL" }[name]}
          </button>
        ))}
      </div>
      {begun && tab !== "ask" && (
        <div class="tools" role="toolbar" aria-label="Tools">
          <button type="button" aria-pressed={filters} onClick={toggle}>Filters</button>
          <button type="button" disabled={past.length === 0} onClick={() => model.undo()} title="Ctrl Z" aria-label="Undo">↶</button>
          <button type="button" disabled={future.length === 0} onClick={() => model.redo()} title="Ctrl Shift Z" aria-label="Redo">↷</button>
          {tab === "graph" && (
            <>
              <select aria-label="Layout" value={layout} onChange={(event) => model.arrangeAs(event.currentTarget.value as Layout)}>
                {Object.entries(LAYOUTS).map(([name, about]) => <option key={name} value={name}>{about}</option>)}
              </select>
              <button type="button" onClick={() => model.arrangeAs(layout, seed + 1)} title="Another arrangement">Arrange</button>
              <button type="button" onClick={() => model.hideLonely()} title="Hide what no line leads to">Tidy</button>
            </>
          )}
          <Menu label="Connect"><Ways model={model} /></Menu>
          <Take model={model} />
          <button type="button" onClick={() => model.clear()}>Clear</button>
        </div>
      )}
      <button type="button" class="theme" aria-label="Light or dark" onClick={swapTheme}>◐</button>
    </header>
  );
}

function Menu({ label, children }: { label: string; children: preact.ComponentChildren }) {
  return (
    <details class="menu" name="menus">
      <summary>{label}</summary>
      <div class="sheet">{children}</div>
    </details>
  );
}

/** What can be taken along: the link, the picture, the view in a file, the query behind it. */
function Take({ model }: { model: Model }) {
  const [done, setDone] = useState("");
  const { entities, facts } = model.network.value;
  const title = `${entities.size} entities, ${facts.length} facts: ${[...entities.values()].slice(0, 5).map(({ label }) => label).join(", ")}`;
  const draw = () => picture(model.network.value, model.places.value, ink(), title);
  const copy = async (text: string, what: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setDone(`${what} is copied.`);
    } catch {
      setDone(`The browser does not let it be copied; here it is: ${text}`);
    }
  };
  return (
    <Menu label="Share">
      <button type="button" onClick={() => void copy(location.href, "The link to this view")}>Copy the link</button>
      {model.source.asks && <button type="button" onClick={() => void copy(query(model), "The query")}>Copy the query</button>}
      <button type="button" onClick={() => void png(draw()).then((blob) => saved(blob, "newsgraph.png", "image/png"), (error: Error) => setDone(error.message))}>Picture, PNG</button>
      <button type="button" onClick={() => saved(svgText(draw()), "newsgraph.svg", "image/svg+xml")}>Picture, SVG</button>
      {Object.entries(FORMS).map(([suffix, form]) => (
        <button key={suffix} type="button" onClick={() => saved(form.write(model.network.value, model.places.value), `newsgraph.${suffix}`, form.type)}>
          {form.name}
        </button>
      ))}
      <p class="soft" role="status">{done}</p>
    </Menu>
  );
}

/** The facts of the view as a query. */
export function query(model: Model): string {
  const names = model.state.value.shown.map((id) => (id.startsWith("ng:") ? id : `<${model.entityIri(id)}>`)).join(" ");
  return `SELECT ?fact ?subject ?predicate ?object {\n  VALUES ?subject { ${names} }\n  VALUES ?object { ${names} }\n  GRAPH graph:facts { ?fact rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object }\n}`;
}

function Notice({ model }: { model: Model }) {
  const told = model.notice.value;
  if (told === null) return null;
  return (
    <div class="notice" role={told.failed ? "alert" : "status"} data-failed={told.failed}>
      <p>{told.text} {told.hint}</p>
      <button type="button" aria-label="Close this message" onClick={() => { model.notice.value = null; }}>×</button>
    </div>
  );
}

function Status({ model, drawn }: { model: Model; drawn: Drawn | null }) {
  const { entities, bundles, facts } = model.network.value;
  const all = model.whole.value;
  const out = all.facts.length - facts.length;
  return (
    <div class="status">
      <span>{entities.size} entities, {facts.length} facts{out > 0 && `, ${out} filtered out`}</span>
      {bundles.length === 0 && <span class="soft"> · No line joins them: expand one, or loosen the filters.</span>}
      <span class="zoom">
        <button type="button" aria-label="Nearer" onClick={() => void drawn?.getCamera().zoomIn()}>+</button>
        <button type="button" aria-label="Farther" onClick={() => void drawn?.getCamera().zoomOut()}>−</button>
        <button type="button" aria-label="All" onClick={() => void drawn?.getCamera().reset()}>⤢</button>
      </span>
    </div>
  );
}

/** The entities of the picture as a list: for the keyboard, and for those who can't see it. */
function Entities({ model }: { model: Model }) {
  const entities = [...model.network.value.entities.values()].sort((a, b) => (a.label < b.label ? -1 : 1));
  return (
    <details class="entities">
      <summary>Entities in the picture ({entities.length})</summary>
      <ul>
        {entities.slice(0, 300).map((entity) => (
          <li key={entity.id}>
            <button type="button" class="link" onClick={() => void model.choose({ entity: entity.id })}>
              <Sign kind={entity.kind} /> {entity.label} <small>{spaced(entity.kind)}</small>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function swapTheme(): void {
  const dark = ink().dark;
  document.documentElement.dataset.theme = dark ? "light" : "dark";
  try {
    localStorage.setItem("newsgraph:theme", dark ? "light" : "dark");
  } catch {
    // private windows keep nothing
  }
  dispatchEvent(new Event("newsgraph:theme"));
}

/** The keys: / searches, Ctrl Z undoes, Del hides, e expands, Esc closes. */
function keys(model: Model): () => void {
  const press = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement | null;
    if (target?.closest("input, textarea, select, .editor, dialog") !== null) return;
    const chosen = model.state.value.chosen;
    const entity = chosen !== null && "entity" in chosen ? chosen.entity : undefined;
    const control = event.ctrlKey || event.metaKey;
    if (event.key === "/") document.querySelector<HTMLInputElement>("input[data-main=true], .start input")?.focus();
    else if (control && event.key.toLowerCase() === "z") event.shiftKey ? model.redo() : model.undo();
    else if (event.key === "Delete" && entity !== undefined) model.hide([entity]);
    else if (event.key === "e" && !control && entity !== undefined) void model.expand(entity);
    else if (event.key === "Escape" && chosen !== null) void model.choose(null);
    else return;
    event.preventDefault();
  };
  addEventListener("keydown", press);
  return () => removeEventListener("keydown", press);
}

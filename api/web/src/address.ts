/** The state in the address, behind "#": who has the link sees the same. */

import { LOOKS, type Look } from "./looks";
import { EMPTY, type Filters, type Layout, MOST, NO_FILTERS, type State, type Tab } from "./state";

const LAYOUTS: Layout[] = ["force", "radial", "timeline"];
const TABS: Tab[] = ["graph", "table", "ask"];
const DAY = /^\d{4}(-\d\d(-\d\d)?)?$/;

/** Write a state; what is as it is at first is left out. */
export function written(state: State): string {
  const told = new URLSearchParams();
  const put = (name: string, value: string): void => {
    if (value !== "") told.set(name, value);
  };
  put("e", list(state.shown));
  put(
    "pin",
    Object.entries(state.pinned)
      .map(([id, [x, y]]) => `${encodeURIComponent(id)}@${x.toFixed(1)}:${y.toFixed(1)}`)
      .join(","),
  );
  if (state.chosen !== null)
    put("at", list("entity" in state.chosen ? [state.chosen.entity] : [state.chosen.source, state.chosen.target]));
  const filters = state.filters;
  put("no-kind", list(filters.kinds));
  put("no-predicate", list(filters.predicates));
  put("no-source", list(filters.sources));
  put("no-look", list(filters.looks));
  put("from", filters.from);
  put("to", filters.to);
  if (filters.confidence > 0) put("confidence", String(filters.confidence));
  if (filters.independent > 1) put("independent", String(filters.independent));
  if (filters.open) put("open", "no");
  if (state.layout !== EMPTY.layout) put("layout", state.layout);
  if (state.seed !== EMPTY.seed) put("seed", String(state.seed));
  if (state.tab !== EMPTY.tab) put("tab", state.tab);
  put("query", state.query);
  put("version", state.version);
  return told.toString();
}

/** Read a state; what can't be understood is as it is at first. */
export function read(hash: string): State {
  const told = new URLSearchParams(hash.replace(/^#/, ""));
  const [from, to] = listed(told.get("at"));
  return {
    shown: [...new Set(listed(told.get("e")))].slice(0, MOST),
    pinned: places(told.get("pin")),
    chosen: from === undefined ? null : to === undefined ? { entity: from } : { source: from, target: to },
    filters: filters(told),
    layout: oneOf(LAYOUTS, told.get("layout")) ?? EMPTY.layout,
    seed: whole(told.get("seed"), EMPTY.seed, 1, 1e9),
    tab: oneOf(TABS, told.get("tab")) ?? EMPTY.tab,
    query: told.get("query") ?? "",
    version: told.get("version") ?? "",
  };
}

function filters(told: URLSearchParams): Filters {
  const confidence = Number(told.get("confidence") ?? 0);
  return {
    kinds: listed(told.get("no-kind")),
    predicates: listed(told.get("no-predicate")),
    sources: listed(told.get("no-source")),
    looks: listed(told.get("no-look")).filter((name): name is Look => name in LOOKS),
    from: date(told.get("from")),
    to: date(told.get("to")),
    confidence: confidence > 0 && confidence <= 1 ? confidence : NO_FILTERS.confidence,
    independent: whole(told.get("independent"), NO_FILTERS.independent, 1, 1000),
    open: told.get("open") === "no",
  };
}

function list(names: string[]): string {
  return names.map((name) => encodeURIComponent(name)).join(",");
}

function listed(text: string | null): string[] {
  return (text ?? "").split(",").filter(Boolean).map(decoded).filter(Boolean);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

function places(text: string | null): Record<string, [number, number]> {
  const found: Record<string, [number, number]> = {};
  for (const one of (text ?? "").split(",").filter(Boolean)) {
    const [id, place] = one.split("@");
    const [x, y] = (place ?? "").split(":").map(Number);
    if (id && Number.isFinite(x) && Number.isFinite(y)) found[decoded(id)] = [x as number, y as number];
  }
  return found;
}

function oneOf<T extends string>(known: T[], text: string | null): T | undefined {
  return known.find((name) => name === text);
}

function whole(text: string | null, otherwise: number, least: number, most: number): number {
  const number = Number(text ?? otherwise);
  return Number.isInteger(number) && number >= least && number <= most ? number : otherwise;
}

function date(text: string | null): string {
  return text !== null && DAY.test(text) ? text : "";
}

/** What the explorer shows, as one value: everything else follows from it and from the facts. */

import type { Look } from "./looks";

export type Layout = "force" | "radial" | "timeline";
export type Tab = "graph" | "table" | "ask";

export interface Filters {
  /** Kinds, predicates, sources and looks that are left out. */
  kinds: string[];
  predicates: string[];
  sources: string[];
  looks: Look[];
  /** Days, both included; "" is open. */
  from: string;
  to: string;
  confidence: number;
  independent: number;
  /** Whether what the ontology has no predicate for is left out. */
  open: boolean;
}

/** What the panel at the side tells of: an entity, or the facts between two. */
export type Chosen = { entity: string } | { source: string; target: string } | null;

export interface State {
  /** Entities, in the order in which they came. */
  shown: string[];
  pinned: Record<string, [number, number]>;
  chosen: Chosen;
  filters: Filters;
  layout: Layout;
  seed: number;
  tab: Tab;
  query: string;
  /** The version of the graph that was looked at; "" before anything was. */
  version: string;
}

export const NO_FILTERS: Filters = {
  kinds: [],
  predicates: [],
  sources: [],
  looks: [],
  from: "",
  to: "",
  confidence: 0,
  independent: 1,
  open: false,
};

export const EMPTY: State = {
  shown: [],
  pinned: {},
  chosen: null,
  filters: NO_FILTERS,
  layout: "force",
  seed: 1,
  tab: "graph",
  query: "",
  version: "",
};

/** How many entities are drawn at most. */
export const MOST = 2000;

export function added(state: State, ids: string[]): State {
  const shown = [...new Set([...state.shown, ...ids])].slice(0, MOST);
  return shown.length === state.shown.length ? state : { ...state, shown };
}

export function removed(state: State, ids: string[]): State {
  const gone = new Set(ids);
  const chosen = state.chosen;
  const lost =
    chosen !== null &&
    ("entity" in chosen ? gone.has(chosen.entity) : gone.has(chosen.source) || gone.has(chosen.target));
  return {
    ...state,
    shown: state.shown.filter((id) => !gone.has(id)),
    pinned: Object.fromEntries(Object.entries(state.pinned).filter(([id]) => !gone.has(id))),
    chosen: lost ? null : chosen,
  };
}

export function pinned(state: State, id: string, place: [number, number] | null): State {
  const { [id]: _, ...others } = state.pinned;
  return { ...state, pinned: place === null ? others : { ...others, [id]: place } };
}

/** Put a name into a list of what is left out, or take it away. */
export function toggled<T>(list: T[], name: T): T[] {
  return list.includes(name) ? list.filter((one) => one !== name) : [...list, name];
}

/** States before and after the current one. */
export interface History {
  past: State[];
  now: State;
  future: State[];
}

const REMEMBERED = 200;

export function committed(history: History, next: State): History {
  if (next === history.now) return history;
  return { past: [...history.past, history.now].slice(-REMEMBERED), now: next, future: [] };
}

export function undone(history: History): History {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] };
}

export function redone(history: History): History {
  const [after, ...rest] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.now], now: after, future: rest };
}

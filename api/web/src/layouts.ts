/** Where entities are drawn: by forces, around one, or along time; the same seed gives the same places. */

import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";

import type { Network } from "./network";
import { day } from "./records";
import type { State } from "./state";

export type Places = Map<string, [number, number]>;

const STEPS = 300;
const MANY = 600;

/** Place all entities of a network. Those that have a place keep it, where the layout is by forces. */
export function placed(made: Network, state: State, before: Places): Places {
  const places =
    state.layout === "radial"
      ? radial(made, state)
      : state.layout === "timeline"
        ? timeline(made, state)
        : forces(made, state, before);
  for (const [id, place] of Object.entries(state.pinned)) if (places.has(id)) places.set(id, place);
  return places;
}

/**
 * ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679), from places that the seed
 * gives; who is new begins beside a neighbour.
 */
function forces(made: Network, state: State, before: Places): Places {
  const graph = new Graph({ multi: false, type: "undirected" });
  const kept = [...made.entities.keys()].filter((id) => before.has(id));
  for (const id of made.entities.keys()) {
    const known = state.pinned[id] ?? before.get(id);
    const [x, y] = known ?? beginning(id, made, state, before);
    graph.addNode(id, { x, y, fixed: known !== undefined, size: 8 });
  }
  for (const { source, target } of made.bundles)
    if (source !== target) graph.mergeEdge(source, target, { weight: 1 });
  if (graph.order > kept.length) {
    const steps = graph.order > MANY ? Math.max(40, Math.round((STEPS * MANY) / graph.order)) : STEPS;
    const settings = {
      ...forceAtlas2.inferSettings(graph),
      adjustSizes: graph.order <= MANY,
      scalingRatio: 30,
      gravity: 4,
      strongGravityMode: false,
    };
    forceAtlas2.assign(graph, { iterations: steps, settings });
  }
  const places: Places = new Map();
  graph.forEachNode((id, { x, y }) => places.set(id, [x as number, y as number]));
  return places;
}

function beginning(id: string, made: Network, state: State, before: Places): [number, number] {
  const angle = 2 * Math.PI * random(`${state.seed}:${id}`);
  const near = made.bundles.find(
    ({ source, target }) => (source === id && before.has(target)) || (target === id && before.has(source)),
  );
  const center = near === undefined ? undefined : before.get(near.source === id ? near.target : near.source);
  const distance = center === undefined ? 100 * Math.sqrt(random(`${id}:${state.seed}`)) + 1 : 40;
  const [x, y] = center ?? [0, 0];
  return [x + distance * Math.cos(angle), y + distance * Math.sin(angle)];
}

const RING = 120;

/** Rings by distance around the entity that is chosen, else the one with most lines. */
function radial(made: Network, state: State): Places {
  const neighbours = new Map<string, Set<string>>([...made.entities.keys()].map((id) => [id, new Set<string>()]));
  for (const { source, target } of made.bundles) {
    neighbours.get(source)?.add(target);
    neighbours.get(target)?.add(source);
  }
  const chosen = state.chosen !== null && "entity" in state.chosen ? state.chosen.entity : undefined;
  const most = [...neighbours].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1))[0]?.[0];
  const focus = chosen !== undefined && neighbours.has(chosen) ? chosen : most;
  const places: Places = new Map();
  if (focus === undefined) return places;
  const parents = new Map<string, string>();
  const rings: string[][] = [[focus]];
  const seen = new Set([focus]);
  while ((rings.at(-1)?.length ?? 0) > 0) {
    const next: string[] = [];
    for (const id of rings.at(-1) ?? [])
      for (const other of [...(neighbours.get(id) ?? [])].sort())
        if (!seen.has(other)) {
          seen.add(other);
          parents.set(other, id);
          next.push(other);
        }
    rings.push(next);
  }
  rings[rings.length - 1] = [...made.entities.keys()].filter((id) => !seen.has(id));
  places.set(focus, [0, 0]);
  let radius = 0;
  for (const ring of rings.slice(1)) {
    radius = Math.max(radius + RING, (ring.length * 45) / (2 * Math.PI));
    ring.forEach((id, n) => {
      const angle = (2 * Math.PI * n) / ring.length;
      places.set(id, [radius * Math.cos(angle), radius * Math.sin(angle)]);
    });
  }
  return places;
}

const LANES = 9;
export const YEAR = 400;

/** From left to right by the first day that something is said of an entity; without one, at the left. */
function timeline(made: Network, state: State): Places {
  const first = new Map<string, string>();
  for (const bundle of made.bundles)
    for (const at of bundle.facts.map(day).filter(Boolean))
      for (const id of [bundle.source, bundle.target])
        if (at < (first.get(id) ?? "9999")) first.set(id, at);
  const earliest = [...first.values()].sort()[0] ?? "2000";
  const ordered = [...made.entities.keys()].sort((a, b) => {
    const [one, other] = [first.get(a) ?? "", first.get(b) ?? ""];
    return one < other ? -1 : one > other ? 1 : a < b ? -1 : 1;
  });
  const years = [...first.values()].map(yearOf);
  const wide = (Math.max(...years, yearOf(earliest)) - yearOf(earliest)) * YEAR;
  const height = Math.max(45, wide / (2 * LANES)); // a long time is a wide picture
  const places: Places = new Map();
  let [lane, before] = [Math.floor(random(String(state.seed)) * LANES), Number.NEGATIVE_INFINITY];
  for (const id of ordered) {
    const x = yearOf(first.get(id) ?? earliest) * YEAR;
    lane = (lane + (x - before < YEAR / 3 ? 4 : 1)) % LANES;
    before = x;
    places.set(id, [x + 0.2 * height * random(id), (lane - LANES / 2 + 0.6 * random(`${id}:y`)) * height]);
  }
  return places;
}

/** A day as a number of years: 2021-07-02 is about 2021.5. */
export function yearOf(date: string): number {
  const [year, month = "01", dayOfMonth = "01"] = date.split("-");
  return Number(year) + (Number(month) - 1) / 12 + (Number(dayOfMonth) - 1) / 365;
}

/** A number from 0 to 1 that a text always gives (FNV-1a, spread by a last mixing). */
export function random(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 0x100000000;
}

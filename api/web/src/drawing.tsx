/** The picture: the network drawn by sigma, with the mouse and with touch. */

import { effect } from "@preact/signals";
import Graph from "graphology";
import { useEffect, useRef } from "preact/hooks";
import Sigma from "sigma";
import { extremityArrow, extremityBar, layerDashed, layerFill, pathCurved, pathLine, pathLoop, sdfCircle, sdfDiamond, sdfSquare, sdfTriangle } from "sigma/rendering";

import { YEAR } from "./layouts";
import { family } from "./kinds";
import type { Look } from "./looks";
import type { Model } from "./model";
import type { Bundle } from "./network";

/** Lengths of dashes and gaps in pixels, and the colour, of each look; a line needs some gap, or it is not drawn. */
export const LINES: Record<Look, { dash: number; gap: number; light: string; dark: string }> = {
  fact: { dash: 20000, gap: 0.2, light: "#5c6670", dark: "#a9b4bf" },
  past: { dash: 20000, gap: 0.2, light: "#c3cad0", dark: "#4b545c" },
  plan: { dash: 9, gap: 6, light: "#3c6ea8", dark: "#86b8ee" },
  rumour: { dash: 2, gap: 5, light: "#8a6100", dark: "#e3bb4f" },
  denial: { dash: 5, gap: 3, light: "#b3261e", dark: "#ff8a80" },
};
export const DISPUTED = { light: "#b34a00", dark: "#ff9d5c" };

const MANY_EDGES = 1500;

export interface Ink {
  paper: string;
  text: string;
  dark: boolean;
}

export function ink(): Ink {
  const style = getComputedStyle(document.documentElement);
  const dark = style.getPropertyValue("--dark").trim() === "1";
  return { paper: style.getPropertyValue("--paper").trim(), text: style.getPropertyValue("--text").trim(), dark };
}

/** How big an entity is drawn: by how much is told of it, within bounds. */
export function sizeOf(facts: number): number {
  return Math.min(22, 6 + 2.6 * Math.log2(1 + facts));
}

/** How a bundle is called beside its line. */
export function lineLabel(bundle: Bundle): string {
  const label = bundle.look === "denial" ? `not: ${bundle.label}` : bundle.label;
  return bundle.disputed ? `⚡ ${label}` : label;
}

export type Drawn = Sigma;

export function Drawing({ model, ready }: { model: Model; ready: (drawn: Drawn | null) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const axis = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current === null) return;
    const graph = new Graph({ multi: true, type: "directed" });
    const drawn = started(graph, box.current);
    ready(drawn as unknown as Drawn);
    const watch = new ResizeObserver(() => drawn.resize().refresh());
    watch.observe(box.current);
    const stops = [
      () => watch.disconnect(),
      effect(() => {
        synchronised(graph, model);
        drawn.refresh();
      }),
      handled(drawn as unknown as Drawn, model),
      dated(drawn as unknown as Drawn, model, axis),
      themed(() => {
        synchronised(graph, model);
        drawn.refresh();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      ready(null);
      drawn.kill();
    };
  }, [model]);
  return (
    <div class="drawing">
      <div class="stage" ref={box} aria-hidden="true" />
      <div class="axis" ref={axis} aria-hidden="true" />
    </div>
  );
}

function started(graph: Graph, box: HTMLElement) {
  return new Sigma(graph, box, {
    primitives: {
      nodes: { shapes: [sdfCircle(), sdfSquare({ cornerRadius: 0.15 }), sdfDiamond(), sdfTriangle()], layers: [layerFill()] },
      edges: {
        paths: [pathLine(), pathCurved(), pathLoop()],
        extremities: [extremityArrow(), extremityBar()],
        layers: [
          layerDashed({
            dashSize: { attribute: "dash", default: 20000, mode: "pixels" },
            gapSize: { attribute: "gap", default: 0.2, mode: "pixels" },
            solidExtremities: true,
          }),
        ],
        variables: { dash: { type: "number", default: 20000 }, gap: { type: "number", default: 0.2 } },
        defaultHead: "arrow",
      },
    },
    styles: {
      nodes: {
        x: { attribute: "x" },
        y: { attribute: "y" },
        size: { attribute: "size" },
        color: { attribute: "color" },
        shape: { attribute: "shape" },
        opacity: { attribute: "opacity", defaultValue: 1 },
        label: { attribute: "label" },
        labelColor: { attribute: "ink" },
        labelSize: 13,
        labelVisibility: { whenState: "isHovered", then: "visible", else: { attribute: "labelled", defaultValue: "auto" } },
        backdropVisibility: { whenState: "isHovered", then: "visible", else: "hidden" },
        backdropColor: { attribute: "paper" },
        depth: { whenState: "isHovered", then: "topNodes", else: "nodes" },
      },
      edges: {
        size: { attribute: "size" },
        color: { attribute: "color" },
        opacity: { attribute: "opacity", defaultValue: 1 },
        label: { attribute: "label" },
        labelColor: { attribute: "color" },
        labelSize: 11,
        dash: { attribute: "dash" },
        gap: { attribute: "gap" },
        head: { attribute: "head", defaultValue: "arrow" },
        path: "line",
        parallelPath: "curved",
        parallelSpread: 0.25,
        selfLoopPath: "loop",
        depth: { whenState: "isHovered", then: "topEdges", else: "edges" },
      },
    },
    settings: {
      enableEdgeEvents: true,
      enableNodeDrag: true,
      renderEdgeLabels: true,
      labelRenderedSizeThreshold: 7,
      labelDensity: 0.8,
      stagePadding: 48,
      minCameraRatio: 0.02,
      maxCameraRatio: 8,
      autoRescale: true,
      autoRescaleContent: "labels",
      edgePickingPadding: 4,
      itemSizesReference: "screen",
    },
  });
}

/** Make the drawn graph what the network is: only what differs is touched. */
function synchronised(graph: Graph, model: Model): void {
  const { entities, bundles } = model.network.value;
  const [places, state, cards] = [model.places.value, model.state.value, model.cards.value];
  const { dark, paper, text } = ink();
  const shade = dark ? "dark" : "light";
  const degrees = new Map<string, number>();
  for (const { source, target, facts } of bundles)
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + facts.length);
  const chosen = state.chosen;
  const lit = chosen === null ? null : neighbourhood(chosen, bundles);
  for (const id of graph.nodes()) if (!entities.has(id)) graph.dropNode(id);
  for (const [id, entity] of entities) {
    const { shape, [shade]: color } = family(entity.kind);
    const [x, y] = places.get(id) ?? [0, 0];
    const at = chosen !== null && ("entity" in chosen ? chosen.entity === id : [chosen.source, chosen.target].includes(id));
    graph.mergeNode(id, {
      x,
      y: -y,
      size: sizeOf(cards.get(id)?.facts ?? entity.facts ?? degrees.get(id) ?? 0) + (at ? 3 : 0),
      color,
      shape,
      label: entity.label + (id in state.pinned ? " 📌" : ""),
      labelled: at ? "visible" : "auto",
      opacity: lit === null || lit.has(id) ? 1 : 0.35,
      ink: text,
      paper,
    });
  }
  const keys = new Set(bundles.map(({ key }) => key));
  for (const key of graph.edges()) if (!keys.has(key)) graph.dropEdge(key);
  for (const bundle of bundles) {
    const line = LINES[bundle.look];
    const at = chosen !== null && "source" in chosen && bundle.source === chosen.source && bundle.target === chosen.target;
    const near = lit === null || (lit.has(bundle.source) && lit.has(bundle.target));
    graph.mergeEdgeWithKey(bundle.key, bundle.source, bundle.target, {
      size: Math.min(6, 1.2 + Math.log2(bundle.facts.length)) + (at ? 2 : 0),
      color: bundle.disputed ? DISPUTED[shade] : line[shade],
      dash: line.dash,
      gap: line.gap,
      head: bundle.look === "denial" ? "bar" : "arrow",
      label: bundles.length > MANY_EDGES ? "" : lineLabel(bundle),
      opacity: near ? 1 : 0.25,
    });
  }
}

function neighbourhood(chosen: NonNullable<Model["state"]["value"]["chosen"]>, bundles: Bundle[]): Set<string> {
  if ("source" in chosen) return new Set([chosen.source, chosen.target]);
  const found = new Set([chosen.entity]);
  for (const { source, target } of bundles) {
    if (source === chosen.entity) found.add(target);
    if (target === chosen.entity) found.add(source);
  }
  return found;
}

function handled(drawn: Drawn, model: Model): () => void {
  const graph = drawn.getGraph();
  drawn.on("clickNode", ({ node }) => void model.choose({ entity: node }));
  drawn.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    void model.expand(node);
  });
  drawn.on("clickEdge", ({ edge }) => void model.choose({ source: graph.source(edge), target: graph.target(edge) }));
  drawn.on("clickStage", () => void model.choose(null));
  drawn.on("nodeDragEnd", ({ node }) => {
    const { x, y } = graph.getNodeAttributes(node) as { x: number; y: number };
    model.places.value = new Map(model.places.value).set(node, [x, -y]);
    model.pin(node, [x, -y]);
  });
  return () => drawn.removeAllListeners();
}

/** Keep the axis of years below a picture along time. */
function dated(drawn: Drawn, model: Model, axis: { current: HTMLDivElement | null }): () => void {
  const draw = (): void => {
    const box = axis.current;
    if (box === null) return;
    box.hidden = model.state.value.layout !== "timeline";
    if (box.hidden) return;
    const width = drawn.getDimensions().width;
    const [left, right] = [0, width].map((x) => drawn.viewportToGraph({ x, y: 0 }).x / YEAR) as [number, number];
    const step = [1 / 12, 1 / 4, 1, 2, 5, 10, 20].find((one) => (right - left) / one <= width / 90) ?? 50;
    box.replaceChildren(
      ...ticks(left, right, step).map(({ at, text }) => {
        const mark = document.createElement("span");
        mark.textContent = text;
        mark.style.left = `${drawn.graphToViewport({ x: at * YEAR, y: 0 }).x}px`;
        return mark;
      }),
    );
  };
  drawn.on("afterRender", draw);
  return () => drawn.off("afterRender", draw);
}

function ticks(from: number, to: number, step: number): { at: number; text: string }[] {
  const found = [];
  for (let at = Math.ceil(from / step) * step; at <= to && found.length < 60; at += step) {
    const year = Math.floor(at + 1e-6);
    const month = Math.round((at - year) * 12) + 1;
    found.push({ at, text: step >= 1 ? String(year) : `${year}-${String(month).padStart(2, "0")}` });
  }
  return found;
}

/** Draw anew when the colours change. */
function themed(draw: () => void): () => void {
  const media = matchMedia("(prefers-color-scheme: dark)");
  media.addEventListener("change", draw);
  addEventListener("newsgraph:theme", draw);
  return () => {
    media.removeEventListener("change", draw);
    removeEventListener("newsgraph:theme", draw);
  };
}

/** The view in a file: the facts that are drawn, in forms that other programs open. */

import { sizeOf } from "./drawing";
import { family } from "./kinds";
import type { Places } from "./layouts";
import { look } from "./looks";
import { lines as drawn, type Network } from "./network";
import { day, type Fact, isEntity, said, when } from "./records";

export interface Taken {
  name: string;
  type: string;
  write: (made: Network, places: Places) => string;
}

export const FORMS: Record<string, Taken> = {
  gexf: { name: "GEXF, for Gephi", type: "application/gexf+xml", write: gexf },
  graphml: { name: "GraphML, for yEd, Cytoscape, igraph", type: "application/graphml+xml", write: graphml },
  csv: { name: "CSV, for spreadsheets", type: "text/csv", write: csv },
  jsonld: { name: "JSON-LD", type: "application/ld+json", write: jsonld },
};

const COLUMNS = ["id", "predicate", "look", "polarity", "modality", "time", "since", "until", "confidence", "support", "independent", "qualifiers", "article", "sentence"] as const;
type Column = (typeof COLUMNS)[number];
const NUMBERS: Column[] = ["confidence", "support", "independent"];

function told(fact: Fact): Record<Column, string> {
  const first = fact.evidence[0];
  return {
    id: fact.id,
    predicate: fact.predicate,
    look: look(fact),
    polarity: fact.polarity,
    modality: fact.modality,
    time: when(fact.time),
    since: fact.since ?? "",
    until: fact.until ?? "",
    confidence: String(fact.confidence),
    support: String(fact.support),
    independent: String(fact.independent),
    qualifiers: Object.entries(fact.qualifiers)
      .map(([name, given]) => `${name}: ${(Array.isArray(given) ? given : [given]).map(said).join(", ")}`)
      .join("; "),
    article: first?.article.id ?? "",
    sentence: first?.quote ?? "",
  };
}

/** Facts that have a line in the picture, with its two ends. */
function lines(made: Network): { fact: Fact; source: string; target: string }[] {
  return made.facts.flatMap((fact) => {
    const pair = drawn(fact)[0];
    return pair !== undefined && made.entities.has(pair[1].id) ? [{ fact, source: pair[0].id, target: pair[1].id }] : [];
  });
}

// What XML can't hold at all, even escaped (https://www.w3.org/TR/xml/#charsets).
const UNFIT = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Writes elements in a document of the browser, which escapes what must be. */
class Xml {
  private readonly made: XMLDocument;

  constructor(
    private readonly namespace: string,
    root: string,
  ) {
    this.made = document.implementation.createDocument(namespace, root);
  }

  get root(): Element {
    return this.made.documentElement;
  }

  put(parent: Element, name: string, attributes: Record<string, string | number>, text = "", namespace = this.namespace): Element {
    const element = this.made.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value).replaceAll(UNFIT, "\u{FFFD}"));
    if (text !== "") element.textContent = text.replaceAll(UNFIT, "\u{FFFD}");
    parent.append(element);
    return element;
  }

  text(): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(this.made)}\n`;
  }
}

function gexf(made: Network, places: Places): string {
  const [space, viz] = ["http://gexf.net/1.3", "http://gexf.net/1.3/viz"];
  const xml = new Xml(space, "gexf");
  xml.root.setAttribute("version", "1.3");
  const graph = xml.put(xml.root, "graph", { defaultedgetype: "directed" });
  const kinds = xml.put(graph, "attributes", { class: "node" });
  xml.put(kinds, "attribute", { id: "kind", title: "kind", type: "string" });
  const edges = xml.put(graph, "attributes", { class: "edge" });
  for (const name of COLUMNS.slice(1)) xml.put(edges, "attribute", { id: name, title: name, type: NUMBERS.includes(name) ? "double" : "string" });
  const nodes = xml.put(graph, "nodes", {});
  for (const [id, entity] of made.entities) {
    const node = xml.put(nodes, "node", { id, label: entity.label });
    xml.put(xml.put(node, "attvalues", {}), "attvalue", { for: "kind", value: entity.kind });
    const [x, y] = places.get(id) ?? [0, 0];
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(family(entity.kind).light.slice(at, at + 2), 16)) as [number, number, number];
    xml.put(node, "viz:size", { value: sizeOf(entity.facts ?? 0).toFixed(1) }, "", viz);
    xml.put(node, "viz:position", { x: x.toFixed(2), y: (-y).toFixed(2), z: 0 }, "", viz);
    xml.put(node, "viz:color", { r, g, b }, "", viz);
  }
  const list = xml.put(graph, "edges", {});
  for (const { fact, source, target } of lines(made)) {
    const edge = xml.put(list, "edge", { id: fact.id, source, target, label: fact.predicate });
    const values = xml.put(edge, "attvalues", {});
    for (const [name, value] of Object.entries(told(fact)).slice(1)) if (value !== "") xml.put(values, "attvalue", { for: name, value });
  }
  return xml.text();
}

function graphml(made: Network, places: Places): string {
  const xml = new Xml("http://graphml.graphdrawing.org/xmlns", "graphml");
  for (const name of ["label", "kind"]) xml.put(xml.root, "key", { id: `n_${name}`, for: "node", "attr.name": name, "attr.type": "string" });
  for (const name of ["x", "y"]) xml.put(xml.root, "key", { id: `n_${name}`, for: "node", "attr.name": name, "attr.type": "double" });
  for (const name of COLUMNS.slice(1)) xml.put(xml.root, "key", { id: `e_${name}`, for: "edge", "attr.name": name, "attr.type": NUMBERS.includes(name) ? "double" : "string" });
  const graph = xml.put(xml.root, "graph", { edgedefault: "directed" });
  for (const [id, entity] of made.entities) {
    const node = xml.put(graph, "node", { id });
    const [x, y] = places.get(id) ?? [0, 0];
    for (const [name, value] of Object.entries({ label: entity.label, kind: entity.kind, x: x.toFixed(2), y: y.toFixed(2) })) xml.put(node, "data", { key: `n_${name}` }, value);
  }
  for (const { fact, source, target } of lines(made)) {
    const edge = xml.put(graph, "edge", { id: fact.id, source, target });
    for (const [name, value] of Object.entries(told(fact)).slice(1)) if (value !== "") xml.put(edge, "data", { key: `e_${name}` }, value);
  }
  return xml.text();
}

/** RFC 4180; what a spreadsheet would run as a formula gets an apostrophe. */
function csv(made: Network): string {
  const rows = made.facts.map((fact) => {
    const { id, ...rest } = told(fact);
    return [id, fact.subject.label, fact.predicate, said(fact.object), day(fact), ...Object.values(rest).slice(1)];
  });
  const head = ["fact", "subject", "predicate", "object", "day", ...COLUMNS.slice(2)];
  return [head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const ONTOLOGY = "https://newsgraph.example/ontology#";

function jsonld(made: Network): string {
  const named = (id: string): string => `entity/${encodeURIComponent(id)}`;
  const nodes = [...made.entities].map(([id, entity]) => ({ "@id": named(id), "@type": `ng:${entity.kind}`, label: entity.label }));
  const facts = made.facts.map((fact) => ({
    "@id": `fact/${encodeURIComponent(fact.id)}`,
    "@type": "ng:Fact",
    subject: { "@id": named(fact.subject.id) },
    predicate: fact.predicate,
    object: isEntity(fact.object) ? { "@id": named(fact.object.id) } : said(fact.object),
    ...Object.fromEntries(Object.entries(told(fact)).filter(([name, value]) => !["id", "predicate", "look"].includes(name) && value !== "")),
  }));
  const context = {
    "@vocab": ONTOLOGY,
    ng: ONTOLOGY,
    rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    label: "http://www.w3.org/2000/01/rdf-schema#label",
    subject: "rdf:subject",
    predicate: "rdf:predicate",
    object: "rdf:object",
  };
  return JSON.stringify({ "@context": context, "@graph": [...nodes, ...facts] }, null, 1);
}

/** Let the browser save a file. */
export function saved(content: string | Blob, name: string, type: string): void {
  const blob = typeof content === "string" ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

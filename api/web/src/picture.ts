/** The picture as SVG, written from the same network and places; PNG is made from it. */

import { DISPUTED, type Ink, LINES, lineLabel, sizeOf } from "./drawing";
import { family } from "./kinds";
import type { Places } from "./layouts";
import type { Network } from "./network";

const MARGIN = 90;
const SVG = "http://www.w3.org/2000/svg";

export interface Picture {
  svg: SVGSVGElement;
  width: number;
  height: number;
}

/** Draw a network; the title says what it shows. */
export function picture(made: Network, places: Places, ink: Ink, title: string): Picture {
  const shade = ink.dark ? "dark" : "light";
  const spots = new Map([...made.entities.keys()].map((id) => [id, places.get(id) ?? ([0, 0] as [number, number])]));
  const xs = [...spots.values()].map(([x]) => x);
  const ys = [...spots.values()].map(([, y]) => y);
  const [left, top] = [least(xs) - MARGIN, least(ys) - MARGIN];
  const [width, height] = [most(xs) - left + MARGIN, most(ys) - top + MARGIN];
  const svg = element("svg", { xmlns: SVG, viewBox: `${left} ${top} ${width} ${height}`, width, height, role: "img" }) as SVGSVGElement;
  svg.append(element("title", {}, title));
  svg.append(element("rect", { x: left, y: top, width, height, fill: ink.paper }));
  const parallel = new Map<string, number>();
  for (const bundle of made.bundles) {
    const pair = [bundle.source, bundle.target].sort().join("\n");
    const nth = parallel.get(pair) ?? 0;
    parallel.set(pair, nth + 1);
    const [from, to] = [spots.get(bundle.source), spots.get(bundle.target)];
    if (from === undefined || to === undefined || bundle.source === bundle.target) continue;
    const color = bundle.disputed ? DISPUTED[shade] : LINES[bundle.look][shade];
    const { dash, gap } = LINES[bundle.look];
    const bend = (nth % 2 === 0 ? 1 : -1) * Math.ceil(nth / 2) * 22 * (bundle.source < bundle.target ? 1 : -1);
    const radius = sizeOf(made.entities.get(bundle.target)?.facts ?? 0);
    const line = bent(from, to, bend, radius);
    const width = Math.min(6, 1.2 + Math.log2(bundle.facts.length));
    svg.append(element("path", { d: line.path, fill: "none", stroke: color, "stroke-width": width, ...(gap > 1 ? { "stroke-dasharray": `${dash} ${gap}` } : {}) }));
    svg.append(bundle.look === "denial" ? bar(line, color) : arrow(line, color));
    svg.append(element("text", { x: line.middle[0], y: line.middle[1] - 3, "font-size": 9, fill: color, "text-anchor": "middle", ...(bundle.look === "denial" ? { "text-decoration": "line-through" } : {}) }, lineLabel(bundle)));
  }
  for (const [id, entity] of made.entities) {
    const [x, y] = spots.get(id) ?? [0, 0];
    const size = sizeOf(entity.facts ?? 0);
    svg.append(shape(family(entity.kind).shape, x, y, size, family(entity.kind)[shade]));
    svg.append(element("text", { x: x + size + 3, y: y + 4, "font-size": 12, fill: ink.text }, entity.label));
  }
  svg.setAttribute("font-family", "system-ui, sans-serif");
  return { svg, width, height };
}

export function svgText(drawn: Picture): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(drawn.svg)}\n`;
}

/** Draw the SVG on a canvas: at most `widest` pixels wide or high. */
export async function png(drawn: Picture, widest = 4096): Promise<Blob> {
  const scale = Math.min(2, widest / Math.max(drawn.width, drawn.height));
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svgText(drawn)], { type: "image/svg+xml" }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(drawn.width * scale));
    canvas.height = Math.max(1, Math.round(drawn.height * scale));
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) => canvas.toBlob((blob) => (blob === null ? failed(new Error("the picture is too large")) : done(blob)), "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}

interface Line {
  path: string;
  middle: [number, number];
  /** Where it ends, and where it comes from there: a unit vector. */
  end: [number, number];
  way: [number, number];
}

function bent([x1, y1]: [number, number], [x2, y2]: [number, number], bend: number, radius: number): Line {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [nx, ny] = [-(y2 - y1) / length, (x2 - x1) / length];
  const control: [number, number] = [(x1 + x2) / 2 + 2 * bend * nx, (y1 + y2) / 2 + 2 * bend * ny];
  const last = Math.hypot(x2 - control[0], y2 - control[1]) || 1;
  const way: [number, number] = [(x2 - control[0]) / last, (y2 - control[1]) / last];
  const end: [number, number] = [x2 - way[0] * (radius + 1), y2 - way[1] * (radius + 1)];
  const middle: [number, number] = [(x1 + x2) / 2 + bend * nx, (y1 + y2) / 2 + bend * ny];
  return { path: `M${x1} ${y1}Q${control[0]} ${control[1]} ${end[0]} ${end[1]}`, middle, end, way };
}

function arrow({ end: [x, y], way: [dx, dy] }: Line, color: string): Element {
  const [bx, by] = [x - 8 * dx, y - 8 * dy];
  return element("path", { d: `M${x} ${y}L${bx - 4 * dy} ${by + 4 * dx}L${bx + 4 * dy} ${by - 4 * dx}Z`, fill: color });
}

function bar({ end: [x, y], way: [dx, dy] }: Line, color: string): Element {
  return element("path", { d: `M${x - 6 * dy} ${y + 6 * dx}L${x + 6 * dy} ${y - 6 * dx}`, stroke: color, "stroke-width": 2.5 });
}

function shape(name: string, x: number, y: number, size: number, fill: string): Element {
  switch (name) {
    case "square":
      return element("rect", { x: x - 0.85 * size, y: y - 0.85 * size, width: 1.7 * size, height: 1.7 * size, rx: 2, fill });
    case "diamond":
      return element("path", { d: `M${x} ${y - size}L${x + size} ${y}L${x} ${y + size}L${x - size} ${y}Z`, fill });
    case "triangle":
      return element("path", { d: `M${x} ${y - size}L${x + 0.9 * size} ${y + 0.7 * size}L${x - 0.9 * size} ${y + 0.7 * size}Z`, fill });
  }
  return element("circle", { cx: x, cy: y, r: size, fill });
}

function element(name: string, attributes: Record<string, string | number>, text = ""): Element {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== "xmlns") made.setAttribute(key, typeof value === "number" ? String(Math.round(value * 100) / 100) : value);
  if (text !== "") made.textContent = text;
  return made;
}

function least(numbers: number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);
}

function most(numbers: number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);
}

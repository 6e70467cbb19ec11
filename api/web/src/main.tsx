/** Begins the explorer: over a server, or over the slice that the page itself holds. */

import "./style.css";

import { render } from "preact";

import { App } from "./app";
import { File } from "./file";
import { type Config, Http } from "./http";
import { Model } from "./model";
import type { Slice } from "./records";

function told<T>(id: string): T | null {
  const text = document.getElementById(id)?.textContent;
  return text === null || text === undefined || text === "" ? null : (JSON.parse(text) as T);
}

/** Reads what the page holds packed: gzip in base64, so that a thousand entities can be mailed. */
async function unpacked<T>(id: string): Promise<T | null> {
  const text = document.getElementById(id)?.textContent;
  if (text === null || text === undefined || text === "") return null;
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return (await new Response(stream).json()) as T;
}

function theme(): void {
  try {
    const chosen = localStorage.getItem("newsgraph:theme");
    if (chosen !== null) document.documentElement.dataset.theme = chosen;
  } catch {
    // private windows keep nothing
  }
}

async function begin(): Promise<void> {
  const config = told<Config>("newsgraph-config");
  const slice = await unpacked<Slice>("newsgraph-slice");
  const root = document.getElementById("explorer");
  if (root === null || (config === null && slice === null)) return;
  const source = slice !== null ? new File(slice) : new Http(config as Config);
  const model = new Model(source, config?.entities ?? "");
  root.replaceChildren();
  render(<App model={model} config={slice === null ? config : null} />, root);
  void model.start();
  // for the tests and for those who look behind the picture
  Object.assign(globalThis, { newsgraph: model });
}

theme();
void begin();

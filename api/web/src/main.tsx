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

function theme(): void {
  try {
    const chosen = localStorage.getItem("newsgraph:theme");
    if (chosen !== null) document.documentElement.dataset.theme = chosen;
  } catch {
    // private windows keep nothing
  }
}

theme();
const config = told<Config>("newsgraph-config");
const slice = told<Slice>("newsgraph-slice");
const root = document.getElementById("explorer");
if (root !== null && (config !== null || slice !== null)) {
  const source = slice !== null ? new File(slice) : new Http(config as Config);
  const model = new Model(source, config?.entities ?? "");
  root.replaceChildren();
  render(<App model={model} config={slice === null ? config : null} />, root);
  void model.start();
  // for the tests and for those who look behind the picture
  Object.assign(globalThis, { newsgraph: model });
}

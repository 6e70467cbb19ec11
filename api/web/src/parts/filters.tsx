/** The panel of filters: what is left out of the picture, with counts of what there is. */

import { useEffect, useState } from "preact/hooks";

import { counted, histogram, sources } from "../filters";
import { FAMILIES } from "../kinds";
import { LOOKS, type Look, look } from "../looks";
import type { Model } from "../model";
import { spaced, words } from "../records";
import { NO_FILTERS, toggled } from "../state";
import { Sign } from "./sign";

const LISTED = 12;

export function Filters({ model }: { model: Model }) {
  const { filters, shown } = model.state.value;
  const whole = model.whole.value;
  const kinds = counted([...whole.entities.values()].map((entity) => entity.kind));
  const predicates = counted(whole.facts.map((fact) => fact.predicate));
  const publishers = counted(whole.facts.flatMap(sources));
  const looks = new Map(counted(whole.facts.map(look)));
  const most = Math.max(1, ...whole.facts.map((fact) => fact.independent));
  const some = JSON.stringify(filters) !== JSON.stringify(NO_FILTERS);
  if (shown.length === 0) return <p class="empty">What is shown can be filtered here: by kind, predicate, time, source and sense.</p>;
  return (
    <>
      {some && (
        <p>
          <button type="button" onClick={() => model.filter(NO_FILTERS)}>Take all filters away</button>
        </p>
      )}
      <fieldset>
        <legend>Sense</legend>
        {(Object.keys(LOOKS) as Look[]).map((name) => (
          <label key={name} title={LOOKS[name].about}>
            <input type="checkbox" checked={!filters.looks.includes(name)} onChange={() => model.filter({ looks: toggled(filters.looks, name) })} />
            <svg class="line" data-look={name} viewBox="0 0 28 8" aria-hidden="true"><path d="M0 4H28" /></svg>
            <span>{LOOKS[name].name}</span>
            <span class="count">{looks.get(name) ?? 0}</span>
          </label>
        ))}
      </fieldset>
      <Time model={model} />
      <Choices legend="Kinds" names={kinds} out={filters.kinds} change={(out) => model.filter({ kinds: out })} show={spaced} mark />
      <Choices legend="Predicates" names={predicates} out={filters.predicates} change={(out) => model.filter({ predicates: out })} show={words} />
      <Choices legend="Sources" names={publishers} out={filters.sources} change={(out) => model.filter({ sources: out })} show={(name) => name} />
      <fieldset>
        <legend>Certainty</legend>
        <label class="slide">
          <span>Confidence from {filters.confidence.toFixed(2)}</span>
          <input type="range" min={0} max={1} step={0.05} value={filters.confidence} onInput={(event) => model.filter({ confidence: Number(event.currentTarget.value) }, false)} />
        </label>
        <label class="slide">
          <span>Independent sources from {filters.independent}</span>
          <input type="range" min={1} max={Math.max(2, most)} value={filters.independent} onInput={(event) => model.filter({ independent: Number(event.currentTarget.value) }, false)} />
        </label>
        <label>
          <input type="checkbox" checked={!filters.open} onChange={() => model.filter({ open: !filters.open })} />
          <span>Open relations, that the ontology has no word for</span>
        </label>
      </fieldset>
      <fieldset>
        <legend>Families</legend>
        <ul class="legend">
          {FAMILIES.map((one) => (
            <li key={one.name}>
              <Sign kind={one.kinds[0] ?? ""} /> {one.name}
            </li>
          ))}
        </ul>
      </fieldset>
    </>
  );
}

interface ChoicesProps {
  legend: string;
  names: [string, number][];
  out: string[];
  change: (out: string[]) => void;
  show: (name: string) => string;
  mark?: boolean;
}

function Choices({ legend, names, out, change, show, mark = false }: ChoicesProps) {
  const [all, setAll] = useState(false);
  const shown = all ? names : names.slice(0, LISTED);
  return (
    <fieldset>
      <legend>{legend}</legend>
      {shown.map(([name, count]) => (
        <label key={name}>
          <input type="checkbox" checked={!out.includes(name)} onChange={() => change(toggled(out, name))} />
          {mark && <Sign kind={name} />}
          <span>{show(name)}</span>
          <span class="count">{count}</span>
        </label>
      ))}
      <p class="buttons">
        {names.length > LISTED && <button type="button" onClick={() => setAll(!all)}>{all ? "Fewer" : `${names.length - LISTED} more`}</button>}
        {names.length > 1 && <button type="button" onClick={() => change(out.length === 0 ? names.map(([name]) => name) : [])}>{out.length === 0 ? "None" : "All"}</button>}
      </p>
    </fieldset>
  );
}

const PACE = 600;

/** The slider of time: two ends over a histogram, and play. */
function Time({ model }: { model: Model }) {
  const { filters } = model.state.value;
  const bars = histogram(model.whole.value.facts);
  const [playing, setPlaying] = useState(false);
  const first = filters.from === "" ? 0 : Math.max(0, bars.findIndex(({ label }) => label >= filters.from.slice(0, label.length)));
  const found = bars.findLastIndex(({ label }) => filters.to === "" || label <= filters.to.slice(0, label.length));
  const last = found === -1 ? bars.length - 1 : found;
  const set = (from: number, to: number, step = false): void => {
    const ends = { from: from === 0 ? "" : (bars[from]?.label ?? ""), to: to === bars.length - 1 ? "" : (bars[to]?.label ?? "") };
    model.filter(ends, step);
  };
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      if (last >= bars.length - 1) setPlaying(false);
      else set(first, last + 1);
    }, PACE);
    return () => clearTimeout(timer);
  });
  if (bars.length < 2) return null;
  const most = Math.max(...bars.map(({ facts }) => facts));
  const play = (): void => {
    if (!playing && last >= bars.length - 1) set(first, first);
    setPlaying(!playing);
  };
  return (
    <fieldset class="time">
      <legend>Time</legend>
      <svg viewBox={`0 0 ${bars.length} 20`} preserveAspectRatio="none" role="img" aria-label={`Facts from ${bars[0]?.label} to ${bars.at(-1)?.label}`}>
        {bars.map(({ label, facts }, n) => (
          <rect key={label} x={n + 0.1} width={0.8} y={20 - (20 * facts) / most} height={(20 * facts) / most} data-in={n >= first && n <= last}>
            <title>{`${label}: ${facts}`}</title>
          </rect>
        ))}
      </svg>
      <input type="range" aria-label="Time from" min={0} max={bars.length - 1} value={first} aria-valuetext={bars[first]?.label ?? ""} onInput={(event) => set(Math.min(Number(event.currentTarget.value), last), last)} />
      <input type="range" aria-label="Time to" min={0} max={bars.length - 1} value={last} aria-valuetext={bars[last]?.label ?? ""} onInput={(event) => set(first, Math.max(Number(event.currentTarget.value), first))} />
      <p class="buttons">
        <output>{bars[first]?.label} – {bars[last]?.label}</output>
        <button type="button" aria-pressed={playing} onClick={play}>{playing ? "Stop" : "Play"}</button>
      </p>
    </fieldset>
  );
}

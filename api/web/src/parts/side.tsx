/** The panel at the side: an entity's card, or the facts between two. */

import { useEffect, useState } from "preact/hooks";

import { LOOKS, look } from "../looks";
import { STEP, type Model } from "../model";
import { type Card, type Count, day, type Fact, type Judgement, said, spaced, words } from "../records";
import { Saying } from "./fact";

export function Side({ model }: { model: Model }) {
  const chosen = model.state.value.chosen;
  if (chosen === null) return null;
  return (
    <aside class="side" aria-label="Details">
      <button type="button" class="close" aria-label="Close the details" onClick={() => void model.choose(null)}>
        ×
      </button>
      {"entity" in chosen ? <EntityCard key={chosen.entity} id={chosen.entity} model={model} /> : <Between key={chosen.source + chosen.target} {...chosen} model={model} />}
    </aside>
  );
}

function Between({ source, target, model }: { source: string; target: string; model: Model }) {
  const known = model.known.value;
  const facts = model.network.value.bundles
    .filter((one) => [one.source, one.target].includes(source) && [one.source, one.target].includes(target))
    .flatMap((one) => one.facts);
  const newest = [...facts].sort((a, b) => ((a.published ?? "") < (b.published ?? "") ? 1 : -1));
  return (
    <>
      <h2>
        {known.get(source)?.label ?? source} <span class="soft">and</span> {known.get(target)?.label ?? target}
      </h2>
      <p class="soft">
        {facts.length} {facts.length === 1 ? "fact" : "facts"}, newest first
      </p>
      {facts.length === 0 && <p class="empty">The filters leave none of their facts. Loosen them at the left.</p>}
      {newest.map((fact) => (
        <Saying key={fact.id} fact={fact} model={model} />
      ))}
    </>
  );
}

function EntityCard({ id, model }: { id: string; model: Model }) {
  const card = model.cards.value.get(id);
  const entity = card ?? model.known.value.get(id);
  if (entity === undefined) return <p class="soft">Reading …</p>;
  const state = model.state.value;
  const pin = id in state.pinned;
  const shown = state.shown.includes(id);
  const place = model.places.value.get(id);
  return (
    <>
      <h2>
        {entity.label} <span class="kind">{spaced(entity.kind)}</span>
      </h2>
      {(entity.aliases ?? []).length > 0 && <p class="soft">Also {entity.aliases?.join(", ")}</p>}
      {(entity.identifiers ?? []).length > 0 && (
        <p class="soft">
          {entity.identifiers?.map((one) => (
            <code key={one}>{one} </code>
          ))}
        </p>
      )}
      <p class="buttons">
        {shown && (
          <>
            <button type="button" onClick={() => void model.expand(id)}>Expand</button>
            <button type="button" onClick={() => model.collapse(id)}>Collapse</button>
            <button type="button" onClick={() => model.hide([id])}>Hide</button>
            <button type="button" aria-pressed={pin} onClick={() => model.pin(id, pin || place === undefined ? null : place)}>
              {pin ? "Unpin" : "Pin"}
            </button>
          </>
        )}
        {!shown && <button type="button" onClick={() => void model.show([id])}>Show</button>}
      </p>
      {card !== undefined && <Counts card={card} model={model} />}
      <Told id={id} model={model} />
      <Merged id={id} model={model} />
    </>
  );
}

function Counts({ card, model }: { card: Card; model: Model }) {
  const out = card.counts.filter(({ role }) => role === "subject");
  const into = [...card.counts.filter(({ role }) => role !== "subject")];
  const summed = [...into.reduce((all, one) => all.set(one.predicate, (all.get(one.predicate) ?? 0) + one.facts), new Map<string, number>())];
  return (
    <section>
      <h3>Relations</h3>
      {card.counts.length === 0 && <p class="empty">The articles name {card.label}, and say nothing of it that the graph knows.</p>}
      <ul class="counts">
        {out.map((one) => (
          <Expansion key={`out-${one.predicate}`} card={card} count={one} direction="out" model={model} />
        ))}
        {summed.map(([predicate, facts]) => (
          <Expansion key={`in-${predicate}`} card={card} count={{ role: "object", predicate, facts }} direction="in" model={model} />
        ))}
      </ul>
    </section>
  );
}

function Expansion({ card, count, direction, model }: { card: Card; count: Count; direction: "out" | "in"; model: Model }) {
  const key = JSON.stringify([card.id, direction, count.predicate]);
  const next = model.pages.value.get(key);
  const facts = model.facts.value;
  const here = [...facts.values()].filter(
    (fact) => fact.predicate === count.predicate && (direction === "out" ? fact.subject.id === card.id : fact.subject.id !== card.id && names(fact, card.id)),
  ).length;
  const rest = Math.max(0, count.facts - here);
  const what = `${direction === "out" ? "" : "… "}${words(count.predicate)}${direction === "out" ? " …" : " it"}`;
  return (
    <li>
      <button
        type="button"
        disabled={next === null || rest === 0}
        title={rest === 0 ? "All are shown" : `Show ${Math.min(rest, STEP)} more`}
        onClick={() => void model.expand(card.id, direction, count.predicate)}
      >
        <span>{what}</span>
        <span class="count">{count.facts}</span>
        {rest > 0 && next !== null && here > 0 && <small>{rest} more</small>}
      </button>
    </li>
  );
}

function names(fact: Fact, id: string): boolean {
  return JSON.stringify([fact.object, fact.qualifiers, fact.attributed_to]).includes(JSON.stringify(id));
}

/** What is told of an entity, along time. */
function Told({ id, model }: { id: string; model: Model }) {
  const [facts, setFacts] = useState<Fact[] | null>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (open && facts === null) void model.source.timeline(id).then(setFacts, () => setFacts([]));
  }, [open]);
  const dated = (facts ?? []).filter((fact) => day(fact) !== "").sort((a, b) => (day(a) < day(b) ? 1 : -1));
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Timeline</summary>
      {facts === null && <p class="soft">Reading …</p>}
      {facts !== null && dated.length === 0 && <p class="empty">Nothing that is told of it has a day.</p>}
      <ol class="timeline">
        {dated.slice(0, 60).map((fact) => (
          <li key={fact.id} data-look={look(fact)}>
            <time>{day(fact)}</time>
            <button type="button" class="link" onClick={() => void model.show([fact.subject.id, ...(typeof fact.object === "object" && fact.object !== null && "id" in fact.object ? [fact.object.id] : [])], false)}>
              {fact.subject.label} <em>{words(fact.predicate)}</em> {said(fact.object)}
            </button>
            {look(fact) !== "fact" && <small> {LOOKS[look(fact)].name}</small>}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Merged({ id, model }: { id: string; model: Model }) {
  const [told, setTold] = useState<Judgement[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (open && told === null) void model.source.judgements(id).then(setTold, () => setFailed(true));
  }, [open]);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Why one entity</summary>
      {failed && <p class="soft">The reasons could not be read.</p>}
      {told?.length === 0 && <p class="empty">All articles call it by one name; nothing was merged.</p>}
      <ul>
        {told?.map((one, n) => (
          <li key={n}>
            {one.a.label} and {one.b.label}: <strong>{one.verdict}</strong>, {one.why || one.rule} <small class="soft">({one.rule || one.by}{one.stands ? "" : ", taken back"})</small>
          </li>
        ))}
      </ul>
    </details>
  );
}

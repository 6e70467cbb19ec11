/** A fact in words: who does what, in which sense, and the sentences that say so. */

import { useState } from "preact/hooks";

import { disputed, look } from "../looks";
import type { Model } from "../model";
import { type Fact, isEntity, said, type Sentence, type Value, when, words } from "../records";
import { Proof } from "./sentence";

const SHOWN = 2;

export function Party({ value, model }: { value: Value | null; model: Model }) {
  if (!isEntity(value)) return <strong>{said(value)}</strong>;
  return (
    <button type="button" class="link strong" onClick={() => void model.show([value.id])}>
      {value.label}
    </button>
  );
}

export function Saying({ fact, model }: { fact: Fact; model: Model }) {
  const [all, setAll] = useState<Sentence[] | null>(null);
  const newest = [...(all ?? fact.evidence)].sort((a, b) => ((a.article.published ?? "") < (b.article.published ?? "") ? 1 : -1));
  const shown = all === null ? newest.slice(0, SHOWN) : newest;
  const total = Math.max(fact.support, fact.evidence.length);
  return (
    <article class="saying" data-look={look(fact)}>
      <p class="says">
        <Party value={fact.subject} model={model} /> <span class="verb">{words(fact.predicate)}</span>{" "}
        <Party value={fact.object} model={model} />
        {fact.stance !== "actual" && <span class="badge">{fact.stance}</span>}
        {disputed(fact) && <span class="badge disputed">⚡ disputed</span>}
      </p>
      <dl class="details">
        {Object.entries(fact.qualifiers).map(([name, given]) => (
          <div key={name}>
            <dt>{words(name)}</dt>
            <dd>
              {(Array.isArray(given) ? given : [given]).map((value, n) => (
                <span key={n}>
                  {n > 0 && ", "}
                  <Party value={value} model={model} />
                </span>
              ))}
            </dd>
          </div>
        ))}
        {fact.attributed_to.length > 0 && (
          <div>
            <dt>according to</dt>
            <dd>{fact.attributed_to.map((one) => one.label).join(", ")}</dd>
          </div>
        )}
        {when(fact.time) !== "" && (
          <div>
            <dt>when</dt>
            <dd>{when(fact.time)}</dd>
          </div>
        )}
        <div>
          <dt>sources</dt>
          <dd>
            {total} {total === 1 ? "article" : "articles"}, {fact.independent} independent · confidence {fact.confidence.toFixed(2)}
          </dd>
        </div>
      </dl>
      {shown.map((sentence) => (
        <Proof key={`${sentence.article.id}:${sentence.start}`} sentence={sentence} model={model} />
      ))}
      {all === null && total > shown.length && (
        <button type="button" class="more" onClick={async () => setAll(await model.source.evidence(fact))}>
          {total - shown.length} more {total - shown.length === 1 ? "sentence" : "sentences"}
        </button>
      )}
    </article>
  );
}

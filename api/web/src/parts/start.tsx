/** Where one begins: search, what is new, a way between two; never with everything at once. */

import { useEffect, useState } from "preact/hooks";

import type { Model } from "../model";
import { type Fact, type Hit, said, spaced, words } from "../records";
import { Search } from "./search";
import { Sign } from "./sign";

/** What nobody begins with: words for amounts and ways. */
const ABSTRACT = ["Measure", "Direction", "Position", "Rating"];

export function Start({ model }: { model: Model }) {
  const [most, setMost] = useState<Hit[] | null>(null);
  const [news, setNews] = useState<Fact[]>([]);
  const [failed, setFailed] = useState("");
  useEffect(() => {
    model.source.foremost().then(setMost, (error: Error) => setFailed(error.message));
    model.source.newest().then(setNews, () => undefined);
  }, []);
  if (failed !== "")
    return (
      <main class="start">
        <h1>The graph can't be read</h1>
        <p class="empty">{failed}</p>
        <p><button type="button" onClick={() => location.reload()}>Try again</button></p>
      </main>
    );
  if (most?.length === 0)
    return (
      <main class="start">
        <h1>The graph is empty</h1>
        <p class="empty">Build it from articles: <code>newsgraph build PATH…</code>, then load this page anew.</p>
      </main>
    );
  return (
    <main class="start">
      <h1>What the news says, and the sentence that says it</h1>
      <Search source={model.source} label="Search the graph" placeholder="A company, a person, a place, a product …" chosen={(hit) => void model.begin(hit.id)} />
      <Ways model={model} />
      <section aria-labelledby="most">
        <h2 id="most">Written about most</h2>
        {most === null && <p class="soft" role="status">Reading …</p>}
        <ul class="chips">
          {most?.filter(({ kind }) => !ABSTRACT.includes(kind)).map((hit) => (
            <li key={hit.id}>
              <button type="button" onClick={() => void model.begin(hit.id)} title={`${spaced(hit.kind)}, ${hit.facts} facts`}>
                <Sign kind={hit.kind} /> {hit.label} <span class="count">{hit.facts}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      {news.length > 0 && (
        <section aria-labelledby="news">
          <h2 id="news">New</h2>
          <ul class="news">
            {news.map((fact) => (
              <li key={fact.id}>
                <button type="button" class="link" onClick={() => void model.begin(fact.subject.id)}>
                  {fact.published !== null && <time>{fact.published.slice(0, 10)}</time>} {fact.subject.label} <em>{words(fact.predicate)}</em> {said(fact.object)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

/** How two are connected. */
export function Ways({ model }: { model: Model }) {
  const [from, setFrom] = useState<Hit | null>(null);
  const [to, setTo] = useState<Hit | null>(null);
  const end = (hit: Hit | null, set: (hit: Hit | null) => void, label: string) =>
    hit === null ? (
      <Search source={model.source} label={label} placeholder={label} chosen={set} />
    ) : (
      <button type="button" class="chip" title="Choose another" onClick={() => set(null)}>
        <Sign kind={hit.kind} /> {hit.label} ×
      </button>
    );
  return (
    <section class="ways" aria-label="How are two connected?">
      <h2>How are two connected?</h2>
      <div class="row">
        {end(from, setFrom, "From")}
        {end(to, setTo, "To")}
        <button type="button" disabled={from === null || to === null} onClick={() => from !== null && to !== null && void model.connect(from.id, to.id)}>
          Find the way
        </button>
      </div>
    </section>
  );
}

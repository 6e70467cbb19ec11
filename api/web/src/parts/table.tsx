/** The table: the same facts as the picture, for those who read, count or can't see it. */

import { useState } from "preact/hooks";

import { LOOKS, look } from "../looks";
import type { Model } from "../model";
import { day, type Fact, said, words } from "../records";
import { Party } from "./fact";

type Column = "subject" | "predicate" | "object" | "sense" | "when" | "sources" | "confidence";

const CELLS: Record<Column, (fact: Fact) => string | number> = {
  subject: (fact) => fact.subject.label,
  predicate: (fact) => words(fact.predicate),
  object: (fact) => said(fact.object),
  sense: (fact) => LOOKS[look(fact)].name,
  when: day,
  sources: (fact) => fact.independent,
  confidence: (fact) => fact.confidence,
};
const PAGE = 200;

export function Table({ model }: { model: Model }) {
  const [by, setBy] = useState<{ column: Column; down: boolean }>({ column: "when", down: true });
  const [most, setMost] = useState(PAGE);
  const facts = [...model.network.value.facts].sort((a, b) => {
    const [one, other] = [CELLS[by.column](a), CELLS[by.column](b)];
    const order = one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1;
    return by.down ? -order : order;
  });
  if (facts.length === 0)
    return <p class="empty page">No facts. {model.state.value.shown.length === 0 ? "Search for somebody first." : "The filters leave none, or what is shown has none in common."}</p>;
  return (
    <div class="page" tabIndex={0} role="region" aria-label="Facts">
      <table>
        <caption>
          {facts.length} facts among {model.network.value.entities.size} entities
        </caption>
        <thead>
          <tr>
            {(Object.keys(CELLS) as Column[]).map((column) => (
              <th key={column} aria-sort={by.column !== column ? "none" : by.down ? "descending" : "ascending"}>
                <button type="button" class="link" onClick={() => setBy({ column, down: by.column === column && !by.down })}>
                  {column}
                  {by.column === column ? (by.down ? " ▾" : " ▴") : ""}
                </button>
              </th>
            ))}
            <th>said by</th>
          </tr>
        </thead>
        <tbody>
          {facts.slice(0, most).map((fact) => (
            <tr key={fact.id} data-look={look(fact)}>
              <td><Party value={fact.subject} model={model} /></td>
              <td>{words(fact.predicate)}</td>
              <td><Party value={fact.object} model={model} /></td>
              <td>{fact.stance === "actual" ? "" : fact.stance}</td>
              <td>{day(fact)}</td>
              <td>{fact.independent}</td>
              <td>{fact.confidence.toFixed(2)}</td>
              <td class="quote">{fact.evidence[0]?.quote}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {facts.length > most && <button type="button" onClick={() => setMost(most + PAGE)}>{facts.length - most} more</button>}
    </div>
  );
}

/** SPARQL: an editor that knows our words, examples, what was asked before, and the answer. */

import { useEffect, useRef, useState } from "preact/hooks";

import type { Config } from "../http";
import type { Model } from "../model";
import type { Answer } from "../source";
import { saved } from "../take";

export const EXAMPLES: [string, string][] = [
  ["Who invests in what?", "SELECT ?who ?what {\n  ?who ng:invests_in ?what\n}"],
  ["Who is told of most?", "SELECT ?entity (COUNT(?fact) AS ?facts) {\n  GRAPH graph:facts { ?fact rdf:subject ?entity }\n}\nGROUP BY ?entity ORDER BY DESC(?facts) LIMIT 20"],
  ["What is planned, and who says so?", "SELECT ?subject ?predicate ?object ?sentence {\n  GRAPH graph:facts {\n    ?fact ng:modality ng:planned ; rdf:subject ?subject ; rdf:predicate ?predicate ;\n          rdf:object ?object ; prov:wasDerivedFrom ?evidence }\n  GRAPH ?article { ?evidence oa:hasSelector/oa:exact ?sentence }\n}\nLIMIT 20"],
  ["Which ratings, about whom?", "SELECT ?analyst ?rating ?about {\n  GRAPH graph:facts {\n    ?fact rdf:predicate ng:rates ; rdf:subject ?analyst ;\n          rdf:object ?rating ; ng:about ?about }\n}"],
  ["Companies and what they make, as a graph", "CONSTRUCT { ?maker ng:produces ?product }\nWHERE { ?maker ng:produces ?product }\nLIMIT 100"],
];
const HISTORY = "newsgraph:queries";
const KEPT = 30;
const ROWS = 500;

export default function Ask({ model, config }: { model: Model; config: Config }) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failed, setFailed] = useState("");
  const [running, setRunning] = useState<AbortController | null>(null);
  const [asked, setAsked] = useState<string[]>(remembered);
  const [chart, setChart] = useState(false);
  const query = model.state.value.query || (EXAMPLES[0]?.[1] ?? "");

  const run = async (text: string): Promise<void> => {
    running?.abort();
    const control = new AbortController();
    setRunning(control);
    setFailed("");
    model.commit({ ...model.state.value, query: text });
    const queries = [text, ...asked.filter((one) => one !== text)].slice(0, KEPT);
    setAsked(queries);
    remember(queries);
    try {
      setAnswer(await model.source.ask(text, control.signal));
    } catch (error) {
      if (!control.signal.aborted) {
        setAnswer(null);
        setFailed(error instanceof Error ? error.message : String(error));
      }
    } finally {
      setRunning(null);
    }
  };
  const put = (text: string): void => model.amend({ ...model.state.value, query: text });
  return (
    <div class="page ask">
      <p class="buttons">
        <select aria-label="Examples" onChange={(event) => put(event.currentTarget.value)}>
          <option value="">Examples …</option>
          {EXAMPLES.map(([name, text]) => <option key={name} value={text}>{name}</option>)}
        </select>
        {asked.length > 0 && (
          <select aria-label="Asked before" onChange={(event) => put(event.currentTarget.value)}>
            <option value="">Asked before …</option>
            {asked.map((text) => <option key={text} value={text}>{text.replaceAll(/\s+/g, " ").slice(0, 70)}</option>)}
          </select>
        )}
        <button type="button" class="primary" onClick={() => void run(model.state.value.query || query)}>Ask <kbd>Ctrl ⏎</kbd></button>
        {running !== null && <button type="button" onClick={() => running.abort()}>Stop</button>}
      </p>
      <Editor text={query} config={config} change={put} run={(text) => void run(text)} />
      <div role="status" aria-live="polite">
        {running !== null && <p class="soft">Asking …</p>}
        {failed !== "" && <p class="problem">{failed}</p>}
        {answer !== null && failed === "" && <p class="soft">{summary(answer)}</p>}
      </div>
      {answer !== null && failed === "" && <Found answer={answer} model={model} chart={chart} setChart={setChart} />}
    </div>
  );
}

function summary(answer: Answer): string {
  const took = `${answer.seconds.toFixed(2)} s`;
  if (answer.boolean !== undefined) return `${answer.boolean ? "Yes" : "No"}, after ${took}`;
  return `${answer.rows.length} ${answer.rows.length === 1 ? "row" : "rows"} after ${took}`;
}

function Found({ answer, model, chart, setChart }: { answer: Answer; model: Model; chart: boolean; setChart: (on: boolean) => void }) {
  const entities = [...new Set(answer.rows.flat().flatMap((one) => (one.entity === undefined ? [] : [one.entity])))];
  const measured = answer.columns.findIndex((_, n) => answer.rows.length > 0 && answer.rows.every((row) => row[n]?.number !== undefined));
  const named = answer.columns.findIndex((_, n) => n !== measured);
  const csv = (): string => [answer.columns, ...answer.rows.map((row) => row.map((one) => one.text))].map((row) => row.map((text) => `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`).join(",")).join("\r\n");
  if (answer.rows.length === 0) return answer.boolean === undefined ? <p class="empty">Nothing fits. A smaller pattern, or another predicate, may find some.</p> : null;
  return (
    <>
      <p class="buttons">
        {entities.length > 0 && <button type="button" onClick={() => void model.show(entities.slice(0, ROWS), false)}>Show as graph ({Math.min(entities.length, ROWS)} entities)</button>}
        {measured !== -1 && named !== -1 && <button type="button" aria-pressed={chart} onClick={() => setChart(!chart)}>Chart</button>}
        <button type="button" onClick={() => saved(csv(), "answer.csv", "text/csv")}>Save as CSV</button>
      </p>
      {chart && measured !== -1 && named !== -1 && <Chart rows={answer.rows.map((row) => [row[named]?.text ?? "", row[measured]?.number ?? 0])} name={answer.columns[measured] ?? ""} />}
      <div class="scroll" tabIndex={0} role="region" aria-label="Answer">
        <table>
          <thead><tr>{answer.columns.map((name) => <th key={name}>{name}</th>)}</tr></thead>
          <tbody>
            {answer.rows.slice(0, ROWS).map((row, n) => (
              <tr key={n}>
                {row.map((one, at) => (
                  <td key={at}>{one.entity === undefined ? one.text : <button type="button" class="link" onClick={() => void model.show([one.entity as string])}>{one.text}</button>}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {answer.rows.length > ROWS && <p class="soft">The first {ROWS} of {answer.rows.length} rows; the CSV has all.</p>}
    </>
  );
}

const BARS = 25;

/** Bars of the greatest numbers. */
function Chart({ rows, name }: { rows: [string, number][]; name: string }) {
  const top = [...rows].sort((a, b) => b[1] - a[1]).slice(0, BARS);
  const most = Math.max(...top.map(([, number]) => Math.abs(number)), 1e-9);
  return (
    <svg class="chart" viewBox={`0 0 600 ${top.length * 20}`} role="img" aria-label={`Bars: ${name}`}>
      {top.map(([label, number], n) => (
        <g key={label + n} transform={`translate(0 ${n * 20})`}>
          <text x={195} y={14} text-anchor="end">{label.length > 30 ? `${label.slice(0, 29)}…` : label}</text>
          <rect x={200} y={3} width={(Math.abs(number) / most) * 340} height={14} />
          <text x={205 + (Math.abs(number) / most) * 340} y={14}>{number}</text>
        </g>
      ))}
    </svg>
  );
}

interface EditorProps {
  text: string;
  config: Config;
  change: (text: string) => void;
  run: (text: string) => void;
}

/** The editor lives in a shadow root: there its styles need no permission of the page's policy. */
function Editor({ text, config, change, run }: EditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<{ set: (text: string) => void; end: () => void } | null>(null);
  const latest = useRef({ text, change, run });
  latest.current = { text, change, run };
  useEffect(() => {
    let gone = false;
    void import("../editor").then(({ editor }) => {
      if (gone || host.current === null) return;
      const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" });
      view.current = editor(root, latest.current.text, config, { change: (value) => latest.current.change(value), run: (value) => latest.current.run(value) });
    });
    return () => {
      gone = true;
      view.current?.end();
    };
  }, []);
  useEffect(() => view.current?.set(text), [text]);
  return <div class="editor" ref={host} />;
}

function remembered(): string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(HISTORY) ?? "[]");
    return Array.isArray(found) ? found.filter((one) => typeof one === "string") : [];
  } catch {
    return [];
  }
}

function remember(queries: string[]): void {
  try {
    localStorage.setItem(HISTORY, JSON.stringify(queries));
  } catch {
    // private windows keep nothing
  }
}

/** Facts from a server of Newsgraph. */

import type { Card, Fact, Hit, Judgement, Page, Sentence, Slice } from "./records";
import { type Answer, type ArticleText, type Path, type Source, SourceError, type Wanted } from "./source";

/** What the page says of its server. */
export interface Config {
  version: string;
  /** What the IRIs of entities begin with. */
  entities: string;
  prefixes: Record<string, string>;
  predicates: string[];
  kinds: string[];
}

const MANY = 500;
const TRIPLE = /^<([^>]*)> <([^>]*)> (?:<([^>]*)>|"((?:[^"\\]|\\.)*)"\S*) \.$/;

export class Http implements Source {
  readonly asks = true;

  constructor(private readonly config: Config) {}

  async version(): Promise<string> {
    return this.config.version;
  }

  async search(text: string, signal: AbortSignal): Promise<Hit[]> {
    const found = await get<{ entities: Hit[] }>("v1/entities", { q: text, limit: "12" }, signal);
    return found.entities;
  }

  async foremost(): Promise<Hit[]> {
    return (await get<{ entities: Hit[] }>("v1/entities", { limit: "24" })).entities;
  }

  async newest(): Promise<Fact[]> {
    return (await get<{ facts: Fact[] }>("v1/facts", { sort: "newest", limit: "12" })).facts;
  }

  async entity(id: string): Promise<Card> {
    return get<Card>(`v1/entities/${encodeURIComponent(id)}`);
  }

  async relations(id: string, wanted: Wanted): Promise<Page> {
    const query: Record<string, string> = { limit: String(wanted.limit) };
    if (wanted.direction !== undefined) query.direction = wanted.direction;
    if (wanted.predicate !== undefined) query.predicate = wanted.predicate;
    if (wanted.after !== undefined) query.cursor = wanted.after;
    const page = await get<{ total: number; relations: Fact[]; next?: string | null }>(
      `v1/entities/${encodeURIComponent(id)}/relations`,
      query,
    );
    return { total: page.total, facts: page.relations, next: page.next ?? null };
  }

  async among(ids: string[]): Promise<Slice> {
    return post<Slice>("v1/slice", { entities: ids });
  }

  async paths(from: string, to: string): Promise<Path[]> {
    return (await get<{ paths: Path[] }>("v1/paths", { from, to })).paths;
  }

  async evidence(fact: Fact): Promise<Sentence[]> {
    if (fact.evidence.length >= fact.support) return fact.evidence;
    const found = await get<{ evidence: Sentence[] }>(`v1/facts/${encodeURIComponent(fact.id)}/evidence`, {
      limit: String(MANY),
    });
    return found.evidence;
  }

  async article(id: string): Promise<ArticleText> {
    return get<ArticleText>(`v1/articles/${encodeURIComponent(id)}`);
  }

  async judgements(id: string): Promise<Judgement[]> {
    return (await get<{ judgements: Judgement[] }>(`v1/entities/${encodeURIComponent(id)}/judgements`)).judgements;
  }

  async timeline(id: string): Promise<Fact[]> {
    const found = await get<{ events: { steps: Fact[] }[] }>(`v1/entities/${encodeURIComponent(id)}/timeline`, { limit: "100" });
    return found.events.flatMap((event) => event.steps);
  }

  async ask(query: string, signal: AbortSignal): Promise<Answer> {
    const begun = performance.now();
    const answer = await fetched("sparql", {
      method: "POST",
      body: query,
      headers: {
        "Content-Type": "application/sparql-query",
        Accept: "application/sparql-results+json, application/n-triples;q=0.9",
      },
      signal,
    });
    const text = await answer.text();
    const seconds = (performance.now() - begun) / 1000;
    const type = answer.headers.get("Content-Type") ?? "";
    return type.startsWith("application/n-triples") ? this.triples(text, seconds) : this.table(JSON.parse(text), seconds);
  }

  private table(found: Results, seconds: number): Answer {
    if (found.boolean !== undefined) return { columns: [], rows: [], edges: [], boolean: found.boolean, seconds };
    const columns = found.head.vars ?? [];
    const rows = (found.results?.bindings ?? []).map((row) => columns.map((name) => this.cell(row[name])));
    return { columns, rows, edges: [], seconds };
  }

  private triples(text: string, seconds: number): Answer {
    const found = text
      .split("\n")
      .map((line) => TRIPLE.exec(line))
      .filter((match) => match !== null);
    const rows = found.map(([, subject = "", predicate = "", iri, literal]) => [
      this.named(subject),
      this.named(predicate),
      iri === undefined ? { text: literal ?? "" } : this.named(iri),
    ]);
    const edges = rows
      .map(([subject, predicate, object]) => [subject?.entity, predicate?.text, object?.entity])
      .filter((edge): edge is [string, string, string] => edge.every((part) => part !== undefined));
    return { columns: ["subject", "predicate", "object"], rows, edges, seconds };
  }

  private cell(term: Term | undefined): { text: string; entity?: string; number?: number } {
    if (term === undefined) return { text: "" };
    if (term.type === "uri") return this.named(term.value);
    const number = Number(term.value);
    const counts = /#(integer|decimal|double|float|int|long)$/.test(term.datatype ?? "") && Number.isFinite(number);
    return counts ? { text: term.value, number } : { text: term.value };
  }

  private named(iri: string): { text: string; entity?: string } {
    if (iri.startsWith(this.config.entities)) {
      const entity = iri.slice(this.config.entities.length);
      return { text: decoded(entity), entity };
    }
    for (const [prefix, namespace] of Object.entries(this.config.prefixes))
      if (namespace !== "" && iri.startsWith(namespace)) return { text: `${prefix}:${iri.slice(namespace.length)}` };
    return { text: iri };
  }
}

interface Term {
  type: string;
  value: string;
  datatype?: string;
}

interface Results {
  head: { vars?: string[] };
  results?: { bindings: Record<string, Term>[] };
  boolean?: boolean;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function get<T>(path: string, query: Record<string, string> = {}, signal?: AbortSignal): Promise<T> {
  const asked = new URLSearchParams(query).toString();
  const answer = await fetched(asked === "" ? path : `${path}?${asked}`, {
    headers: { Accept: "application/json" },
    ...(signal === undefined ? {} : { signal }),
  });
  return (await answer.json()) as T;
}

async function post<T>(path: string, body: unknown): Promise<T> {
  const answer = await fetched(path, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "Content-Type": "application/json", Accept: "application/json" },
  });
  return (await answer.json()) as T;
}

async function fetched(path: string, init: RequestInit): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new SourceError("the server does not answer.", "Is newsgraph serve still running? Try again.");
  }
  if (answer.ok) return answer;
  const told = await answer.json().catch(() => null);
  const detail = typeof told?.detail === "string" ? told.detail : `the server answered ${answer.status}`;
  const later = answer.headers.get("Retry-After");
  throw new SourceError(detail, later === null ? "" : `Try again in ${later} s.`);
}

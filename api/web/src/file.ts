/** Facts from the page itself: a slice of a graph that was written into one file. */

import { counted } from "./filters";
import { type Card, type Count, type Entity, type Fact, type Hit, isEntity, type Judgement, type Page, parties, type Sentence, type Slice } from "./records";
import { type Answer, type ArticleText, type Path, type Source, SourceError, type Wanted } from "./source";

const WAYS = 3;
const LONGEST = 4;

export class File implements Source {
  readonly asks = false;
  private readonly entities: Map<string, Entity>;
  /** The facts that have an entity anywhere, what most articles say first. */
  private readonly told = new Map<string, { fact: Fact; role: string }[]>();

  constructor(private readonly slice: Slice) {
    this.entities = new Map(slice.entities.map((entity) => [entity.id, entity]));
    const ranked = [...slice.facts].sort((a, b) => b.support - a.support || b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
    for (const fact of ranked)
      for (const [role, party] of parties(fact)) {
        const list = this.told.get(party.id) ?? [];
        this.told.set(party.id, [...list, { fact, role }]);
      }
  }

  async version(): Promise<string> {
    return this.slice.version;
  }

  async search(text: string): Promise<Hit[]> {
    const asked = plain(text);
    const found: [number, Hit][] = [];
    for (const entity of this.entities.values())
      for (const name of [entity.label, ...(entity.aliases ?? [])]) {
        const at = ` ${plain(name)}`.indexOf(` ${asked}`);
        const rank = plain(name) === asked ? 0 : at === 0 ? 1 : at > 0 ? 2 : plain(name).includes(asked) ? 3 : 9;
        if (rank < 9) {
          found.push([rank, this.hit(entity, name)]);
          break;
        }
      }
    found.sort(([a, one], [b, other]) => a - b || other.facts - one.facts || (one.label < other.label ? -1 : 1));
    return found.slice(0, 12).map(([, hit]) => hit);
  }

  private hit(entity: Entity, name: string): Hit {
    return { ...entity, name, facts: this.told.get(entity.id)?.length ?? 0 };
  }

  async foremost(): Promise<Hit[]> {
    const hits = [...this.entities.values()].map((entity) => this.hit(entity, entity.label));
    return hits.sort((a, b) => b.facts - a.facts || (a.id < b.id ? -1 : 1)).slice(0, 24);
  }

  async newest(): Promise<Fact[]> {
    const dated = this.slice.facts.filter((fact) => fact.published !== null);
    return dated.sort((a, b) => ((a.published ?? "") < (b.published ?? "") ? 1 : -1)).slice(0, 12);
  }

  async entity(id: string): Promise<Card> {
    const entity = this.entities.get(id);
    if (entity === undefined) throw new SourceError(`${id} is not in this file.`, "It holds a part of the graph only.");
    const told = this.told.get(id) ?? [];
    const counts: Count[] = counted(told.map(({ role, fact }) => JSON.stringify([role, fact.predicate]))).map(([key, facts]) => {
      const [role, predicate] = JSON.parse(key) as [string, string];
      return { role, predicate, facts };
    });
    return { ...entity, facts: told.length, counts };
  }

  async relations(id: string, wanted: Wanted): Promise<Page> {
    const chosen = (this.told.get(id) ?? []).filter(
      ({ fact, role }) =>
        (wanted.predicate === undefined || fact.predicate === wanted.predicate) &&
        (wanted.direction === undefined || (wanted.direction === "out") === (role === "subject")),
    );
    const start = Number(wanted.after ?? 0);
    const end = start + wanted.limit;
    return {
      total: chosen.length,
      facts: chosen.slice(start, end).map(({ fact }) => fact),
      next: end < chosen.length ? String(end) : null,
    };
  }

  async among(ids: string[]): Promise<Slice> {
    const wanted = new Set(ids);
    const entities = ids.map((id) => this.entities.get(id)).filter((one) => one !== undefined);
    const facts = this.slice.facts.filter(
      (fact) => wanted.has(fact.subject.id) && (!isEntity(fact.object) || wanted.has(fact.object.id)),
    );
    return { version: this.slice.version, entities, facts };
  }

  /** The shortest ways, each with the facts along it (breadth first, at most `LONGEST` long). */
  async paths(from: string, to: string): Promise<Path[]> {
    const found: Path[] = [];
    let ways: { at: string; facts: Fact[]; passed: string[] }[] = [{ at: from, facts: [], passed: [from] }];
    for (let length = 0; length < LONGEST && found.length < WAYS && ways.length < 20_000; length++) {
      const next: typeof ways = [];
      for (const way of ways)
        for (const { fact } of this.told.get(way.at) ?? []) {
          const pair = isEntity(fact.object) ? [fact.subject.id, fact.object.id] : [];
          const other = pair[0] === way.at ? pair[1] : pair[1] === way.at ? pair[0] : undefined;
          if (other === undefined || way.passed.includes(other)) continue;
          const longer = { at: other, facts: [...way.facts, fact], passed: [...way.passed, other] };
          if (other === to) found.push({ facts: longer.facts });
          else next.push(longer);
        }
      ways = next;
    }
    return found.slice(0, WAYS);
  }

  async evidence(fact: Fact): Promise<Sentence[]> {
    return fact.evidence;
  }

  /** The sentences of an article that are in the file, one below the other. */
  async article(id: string): Promise<ArticleText> {
    const sentences = new Map<number, Sentence>();
    for (const fact of this.slice.facts)
      for (const one of fact.evidence) if (one.article.id === id) sentences.set(one.start, one);
    const ordered = [...sentences.values()].sort((a, b) => a.start - b.start);
    const head = ordered[0]?.article;
    if (head === undefined) throw new SourceError("this article is not in the file.");
    let text = "";
    for (const one of ordered) text = text.padEnd(Math.max(text.length, one.start), text === "" ? " " : " ") + one.quote;
    return { ...head, text };
  }

  async judgements(): Promise<Judgement[]> {
    return [];
  }

  async timeline(id: string): Promise<Fact[]> {
    return (this.told.get(id) ?? []).map(({ fact }) => fact);
  }

  async ask(): Promise<Answer> {
    throw new SourceError("a file can't be asked in SPARQL.", "Ask the server that it was made with.");
  }
}

function plain(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

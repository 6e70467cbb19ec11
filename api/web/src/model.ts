/** The explorer at work: its state, what it knows, and what a person can do. */

import { batch, computed, signal } from "@preact/signals";

import { read, written } from "./address";
import { placed, type Places } from "./layouts";
import { leaves, lonely, type Network, network } from "./network";
import { type Card, type Entity, type Fact, parties } from "./records";
import type { Direction, Source } from "./source";
import { SourceError } from "./source";
import { added, committed, EMPTY, type Filters, type History, NO_FILTERS, pinned, redone, removed, type State, undone } from "./state";

/** How many relations one expansion brings. */
export const STEP = 12;

export interface Notice {
  text: string;
  hint: string;
  failed: boolean;
}

export class Model {
  readonly history = signal<History>({ past: [], now: EMPTY, future: [] });
  readonly state = computed(() => this.history.value.now);
  readonly known = signal(new Map<string, Entity>());
  readonly facts = signal(new Map<string, Fact>());
  readonly cards = signal(new Map<string, Card>());
  /** Where the next page of an expansion begins, by entity, direction and predicate; null: no more. */
  readonly pages = signal(new Map<string, string | null>());
  readonly places = signal<Places>(new Map());
  readonly busy = signal(0);
  readonly notice = signal<Notice | null>(null);
  /** The article that is being read, and the sentence in it. */
  readonly reading = signal<{ article: string; start: number; end: number } | null>(null);
  /** The version that the source is at. */
  readonly version = signal("");

  readonly network = computed<Network>(() => network(this.state.value, this.known.value, this.facts.value.values()));
  /** As `network`, but nothing is filtered: what the filters choose from. */
  readonly whole = computed<Network>(() =>
    network({ ...this.state.value, filters: NO_FILTERS }, this.known.value, this.facts.value.values()),
  );

  constructor(
    readonly source: Source,
    private readonly entities = "",
  ) {}

  /** What SPARQL calls an entity. */
  entityIri(id: string): string {
    return this.entities + id;
  }

  /** Begin with what the address says, and follow it when somebody goes back. */
  async start(): Promise<void> {
    await this.doing("opening the graph", async () => {
      this.version.value = await this.source.version();
    });
    addEventListener("popstate", () => void this.open(read(location.hash)));
    addEventListener("hashchange", () => {
      if (location.hash.replace(/^#/, "") !== written(this.state.value)) void this.open(read(location.hash));
    });
    await this.open(read(location.hash));
  }

  private async open(state: State): Promise<void> {
    const made = this.version.value;
    if (state.version !== "" && made !== "" && state.version !== made)
      this.notice.value = {
        text: "The graph has changed since this link was made.",
        hint: "What you see is the graph as it is now.",
        failed: false,
      };
    this.history.value = { past: this.history.value.past, now: state, future: [] };
    await this.complete();
    this.arrange(false);
    if (state.chosen !== null && "entity" in state.chosen) await this.card(state.chosen.entity);
  }

  /** Take a new state; it can be undone, and it is in the address. */
  commit(next: State): void {
    if (next === this.state.value) return;
    batch(() => {
      this.history.value = committed(this.history.value, { ...next, version: this.version.value });
      this.arrange(false);
    });
    this.address(true);
  }

  /** Take a new state that is no step of its own: typing, playing. */
  amend(next: State): void {
    const history = this.history.value;
    this.history.value = { ...history, now: { ...next, version: this.version.value } };
    this.address(false);
  }

  private address(step: boolean): void {
    const hash = `#${written(this.state.value)}`;
    if (hash === location.hash || location.protocol === "about:") return;
    try {
      if (step) window.history.pushState(null, "", hash);
      else window.history.replaceState(null, "", hash);
    } catch {
      location.replace(hash); // some browsers forbid it where the page is a file
    }
  }

  undo(): void {
    this.step(undone);
  }

  redo(): void {
    this.step(redone);
  }

  private step(way: (history: History) => History): void {
    batch(() => {
      this.history.value = way(this.history.value);
      this.arrange(false);
    });
    this.address(false);
    void this.complete().then(() => this.arrange(false));
  }

  /** Show entities, with the facts among all that are shown. */
  async show(ids: string[], choose = true): Promise<void> {
    let next = added(this.state.value, ids);
    const first = ids[0];
    if (choose && first !== undefined) next = { ...next, tab: "graph", chosen: { entity: first } };
    if (next.tab === "ask") next = { ...next, tab: "graph" };
    this.commit(next);
    await this.complete();
    this.arrange(false);
    if (choose && first !== undefined) await this.card(first);
  }

  /** Begin with one entity and its foremost relations. */
  async begin(id: string): Promise<void> {
    await this.show([id]);
    if (this.network.value.bundles.every(({ source, target }) => source !== id && target !== id)) await this.expand(id);
  }

  async choose(chosen: State["chosen"]): Promise<void> {
    if (JSON.stringify(chosen) === JSON.stringify(this.state.value.chosen)) return;
    const radial = this.state.value.layout === "radial";
    this.commit({ ...this.state.value, chosen });
    if (radial) this.arrange(true);
    if (chosen !== null && "entity" in chosen) await this.card(chosen.entity);
  }

  /** Bring the next relations of an entity, and those that they lead to. */
  async expand(id: string, direction?: Direction, predicate?: string): Promise<void> {
    const key = JSON.stringify([id, direction ?? "", predicate ?? ""]);
    const after = this.pages.value.get(key);
    if (after === null) return;
    await this.doing("looking for relations", async () => {
      const page = await this.source.relations(id, {
        limit: STEP,
        ...(direction === undefined ? {} : { direction }),
        ...(predicate === undefined ? {} : { predicate }),
        ...(after === undefined ? {} : { after }),
      });
      this.pages.value = new Map(this.pages.value).set(key, page.next);
      this.learn([], page.facts);
      const others = page.facts.flatMap((fact) => parties(fact).map(([, party]) => party.id));
      this.commit(added(this.state.value, [id, ...others]));
      await this.complete();
      this.arrange(false);
    });
  }

  collapse(id: string): void {
    const gone = leaves(this.network.value, id);
    if (gone.length > 0) this.commit(removed(this.state.value, gone));
  }

  hide(ids: string[]): void {
    this.commit(removed(this.state.value, ids));
  }

  hideLonely(): void {
    this.hide(lonely(this.network.value));
  }

  only(ids: string[]): void {
    const kept = new Set(ids);
    this.hide(this.state.value.shown.filter((id) => !kept.has(id)));
  }

  pin(id: string, place: [number, number] | null): void {
    this.commit(pinned(this.state.value, id, place));
  }

  filter(filters: Partial<Filters>, step = true): void {
    const next = { ...this.state.value, filters: { ...this.state.value.filters, ...filters } };
    if (step) this.commit(next);
    else this.amend(next);
  }

  arrangeAs(layout: State["layout"], seed = this.state.value.seed): void {
    this.commit({ ...this.state.value, layout, seed });
    this.arrange(true);
  }

  /** Give everything a place; what has one keeps it, unless all is to be arranged anew. */
  arrange(anew: boolean): void {
    this.places.value = placed(this.whole.value, this.state.value, anew ? new Map() : this.places.value);
  }

  /** Show the best ways between two entities. */
  async connect(from: string, to: string): Promise<number> {
    let found = 0;
    await this.doing("looking for ways", async () => {
      const paths = await this.source.paths(from, to);
      found = paths.length;
      const facts = paths.flatMap((path) => path.facts);
      this.learn([], facts);
      const ids = facts.flatMap((fact) => parties(fact).map(([, party]) => party.id));
      if (found === 0)
        this.notice.value = {
          text: "No way leads from the one to the other.",
          hint: "Both are shown; expand them to see what each is part of.",
          failed: false,
        };
      await this.show([from, to, ...ids], false);
    });
    return found;
  }

  clear(): void {
    this.commit({ ...EMPTY, filters: this.state.value.filters });
  }

  async card(id: string): Promise<void> {
    if (this.cards.value.has(id)) return;
    await this.doing("reading the entity", async () => {
      const card = await this.source.entity(id);
      this.learn([card], []);
      this.cards.value = new Map(this.cards.value).set(id, card);
    });
  }

  /** Learn the facts among all entities that are shown, if there are some that were not asked for. */
  private async complete(): Promise<void> {
    const shown = this.state.value.shown;
    const asked = JSON.stringify([...shown].sort());
    if (shown.length === 0 || asked === this.asked) return;
    await this.doing("reading the facts", async () => {
      const slice = await this.source.among(shown);
      this.asked = asked;
      this.learn(slice.entities, slice.facts);
      const missing = shown.filter((id) => !this.known.value.has(id));
      if (missing.length > 0) {
        this.notice.value = {
          text: `Not in the graph: ${missing.slice(0, 3).join(", ")}${missing.length > 3 ? " …" : ""}.`,
          hint: "They may have been merged, renamed or taken back since the link was made.",
          failed: false,
        };
        this.amend(removed(this.state.value, missing));
      }
    });
  }

  private asked = "";

  private learn(entities: Entity[], facts: Fact[]): void {
    const known = new Map(this.known.value);
    for (const fact of facts) for (const [, party] of parties(fact)) if (!known.has(party.id)) known.set(party.id, party);
    for (const entity of entities) known.set(entity.id, { ...known.get(entity.id), ...entity });
    const all = new Map(this.facts.value);
    for (const fact of facts) all.set(fact.id, fact);
    batch(() => {
      this.known.value = known;
      this.facts.value = all;
    });
  }

  /** Do something that takes time; what goes wrong is told, and changes nothing. */
  private async doing(what: string, work: () => Promise<void>): Promise<void> {
    this.busy.value++;
    try {
      await work();
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return;
      const hint = error instanceof SourceError ? error.hint : "";
      const text = error instanceof Error ? error.message : String(error);
      this.notice.value = { text: `${what[0]?.toUpperCase()}${what.slice(1)} did not work: ${text}`, hint, failed: true };
    } finally {
      this.busy.value--;
    }
  }
}

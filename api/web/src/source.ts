/** Where the explorer has its facts from: a server, or the file that it is itself. */

import type { Card, Fact, Hit, Judgement, Page, Sentence, Slice } from "./records";

export type Direction = "out" | "in";

export interface Wanted {
  direction?: Direction;
  predicate?: string;
  limit: number;
  /** `Page.next` of the page before. */
  after?: string;
}

/** A way between two entities, as the facts along it. */
export interface Path {
  facts: Fact[];
}

export interface ArticleText {
  id: string;
  title: string;
  published: string | null;
  source: string | null;
  url: string | null;
  /** null where the server has no text beside the graph. */
  text: string | null;
}

export interface Answer {
  /** Rows of a SELECT, cells as text, with those that are entities by their ids. */
  columns: string[];
  rows: { text: string; entity?: string; number?: number }[][];
  /** Triples of a CONSTRUCT between entities. */
  edges: [string, string, string][];
  boolean?: boolean;
  seconds: number;
}

export interface Source {
  /** Whether there is an endpoint to ask in SPARQL. */
  readonly asks: boolean;
  version(): Promise<string>;
  search(text: string, signal: AbortSignal): Promise<Hit[]>;
  foremost(): Promise<Hit[]>;
  newest(): Promise<Fact[]>;
  entity(id: string): Promise<Card>;
  relations(id: string, wanted: Wanted): Promise<Page>;
  /** The facts among some entities. */
  among(ids: string[]): Promise<Slice>;
  paths(from: string, to: string): Promise<Path[]>;
  evidence(fact: Fact): Promise<Sentence[]>;
  article(id: string): Promise<ArticleText>;
  /** Why names are one entity. */
  judgements(id: string): Promise<Judgement[]>;
  timeline(id: string): Promise<Fact[]>;
  ask(query: string, signal: AbortSignal): Promise<Answer>;
}

/** What went wrong, in words for a person; `hint` says what to do. */
export class SourceError extends Error {
  constructor(
    message: string,
    readonly hint = "",
  ) {
    super(message);
  }
}

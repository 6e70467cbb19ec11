/** The records that the explorer works with, as docs/http.md has them. */

export interface Entity {
  id: string;
  label: string;
  kind: string;
  aliases?: string[];
  identifiers?: string[];
  /** At how many ends of facts it is. */
  facts?: number;
}

export interface Hit extends Entity {
  facts: number;
  /** The name that was found, where it is not the label. */
  name: string;
}

export interface Quantity {
  label: string;
  unit: string;
  bound: string;
  value?: number;
  low?: number;
  high?: number;
}

export type Value = Entity | Quantity | string;

export interface Time {
  at?: string;
  from?: string;
  to?: string;
  precision?: string;
  ended?: boolean;
}

export interface Article {
  id: string;
  title: string;
  published: string | null;
  source: string | null;
  url: string | null;
}

/** Where a role's words stand; counted from the article's first letter, as `start` and `end` of the sentence. */
export interface Mark {
  role: string;
  start: number;
  end: number;
}

export interface Sentence {
  article: Article;
  quote: string;
  start: number;
  end: number;
  sentence: number;
  marks: Mark[];
}

export interface Fact {
  id: string;
  subject: Entity;
  predicate: string;
  object: Entity | Quantity | null;
  qualifiers: Record<string, Value | Value[]>;
  polarity: "positive" | "negative";
  modality: "actual" | "planned" | "target" | "expected" | "possible" | "conditional";
  direct: boolean;
  stance: string;
  attributed_to: Entity[];
  time: Time | null;
  since: string | null;
  until: string | null;
  links: Record<string, string[]>;
  published: string | null;
  support: number;
  independent: number;
  confidence: number;
  rejected: boolean;
  evidence: Sentence[];
}

/** How many facts of a predicate have an entity in a role. */
export interface Count {
  role: string;
  predicate: string;
  facts: number;
}

export interface Card extends Entity {
  facts: number;
  counts: Count[];
}

export interface Slice {
  version: string;
  entities: Entity[];
  facts: Fact[];
}

export interface Page {
  total: number;
  facts: Fact[];
  /** Where the next page begins; null on the last. */
  next: string | null;
}

/** What a rule or a person said of two names. */
export interface Judgement {
  a: { name: string; label: string };
  b: { name: string; label: string };
  verdict: string;
  rule: string;
  by: string;
  why: string;
  stands: boolean;
}

export function isEntity(value: Value | null): value is Entity {
  return value !== null && typeof value === "object" && "id" in value;
}

/** A value as people read it. */
export function said(value: Value | null): string {
  if (value === null) return "";
  return typeof value === "string" ? value.replaceAll("_", " ") : value.label;
}

/** A predicate or a qualifier's name as words. */
export function words(name: string): string {
  return name.replace(/^open:/, "").replaceAll("_", " ");
}

/** The name of a class as words: "business unit". */
export function spaced(kind: string): string {
  return kind.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}

/** A time as ISO 8601: a day, a month, an interval ("2021-05/.."); "" if it is not known. */
export function when(time: Time | null): string {
  if (time === null) return "";
  if (time.at !== undefined || (time.from === undefined && time.to === undefined)) return time.at ?? "";
  return `${time.from ?? ".."}/${time.to ?? ".."}`;
}

/** The day that a fact is put at on a scale of time: when it is so, else when it was published. */
export function day(fact: Fact): string {
  const time = fact.time;
  return time?.at ?? time?.from ?? time?.to ?? fact.published?.slice(0, 10) ?? "";
}

/** All other ends of a fact that are entities, with the role each has in it. */
export function parties(fact: Fact): [string, Entity][] {
  const found: [string, Entity][] = [["subject", fact.subject]];
  if (isEntity(fact.object)) found.push(["object", fact.object]);
  for (const [name, given] of Object.entries(fact.qualifiers))
    for (const value of Array.isArray(given) ? given : [given])
      if (isEntity(value)) found.push([name, value]);
  for (const speaker of fact.attributed_to) found.push(["attributed_to", speaker]);
  return found;
}

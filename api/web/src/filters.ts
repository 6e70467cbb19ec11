/** Which facts pass, and how many there are of what. */

import { look } from "./looks";
import { day, type Fact } from "./records";
import type { Filters } from "./state";

export function passes(fact: Fact, filters: Filters): boolean {
  if (filters.predicates.includes(fact.predicate)) return false;
  if (filters.open && fact.predicate.startsWith("open:")) return false;
  if (filters.looks.includes(look(fact))) return false;
  if (fact.confidence < filters.confidence || fact.independent < filters.independent) return false;
  if (filters.sources.length > 0 && sources(fact).every((name) => filters.sources.includes(name))) return false;
  if (filters.from === "" && filters.to === "") return true;
  const at = day(fact);
  if (at === "") return false;
  return (filters.from === "" || last(at) >= filters.from) && (filters.to === "" || at <= last(filters.to));
}

/** The publishers of a fact's articles, each once; "unknown" where an article names none. */
export function sources(fact: Fact): string[] {
  return [...new Set(fact.evidence.map((one) => one.article.source ?? "unknown"))];
}

/** The last day of a day, a month or a year. */
function last(date: string): string {
  return date + "-12-31".slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6);
}

/** How often each name comes, the most often first. */
export function counted(names: Iterable<string>): [string, number][] {
  const found = new Map<string, number>();
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
  return [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

export interface Bar {
  /** A month ("2021-05") or a year: all bars are alike. */
  label: string;
  facts: number;
}

const MONTHS_AT_MOST = 60;

/** How many facts fall into each month, or each year where there are many months. */
export function histogram(facts: Iterable<Fact>): Bar[] {
  const days = [...facts].map(day).filter((at) => /^\d{4}/.test(at)).sort();
  const first = days[0];
  const final = days.at(-1);
  if (first === undefined || final === undefined) return [];
  const months = span(month(first), month(final));
  const [labels, width] = months.length <= MONTHS_AT_MOST ? [months, 7] : [years(first, final), 4];
  const counts = new Map(labels.map((label) => [label, 0]));
  for (const at of days) {
    const label = width === 7 ? month(at) : at.slice(0, 4);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].map(([label, facts]) => ({ label, facts }));
}

function month(date: string): string {
  return date.length >= 7 ? date.slice(0, 7) : `${date.slice(0, 4)}-01`;
}

function span(from: string, to: string): string[] {
  const found = [];
  let [year, number] = from.split("-").map(Number) as [number, number];
  for (let at = from; at <= to && found.length <= MONTHS_AT_MOST; ) {
    found.push(at);
    [year, number] = number === 12 ? [year + 1, 1] : [year, number + 1];
    at = `${String(year).padStart(4, "0")}-${String(number).padStart(2, "0")}`;
  }
  return found;
}

function years(from: string, to: string): string[] {
  const found = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    found.push(String(year).padStart(4, "0"));
  return found;
}

/** Facts as a network: entities, and bundles of the facts between two of them. */

import { passes } from "./filters";
import { disputed, type Look, look } from "./looks";
import { type Entity, type Fact, isEntity, words } from "./records";
import type { State } from "./state";

/** Facts of one look from one entity to another: one line. */
export interface Bundle {
  key: string;
  source: string;
  target: string;
  look: Look;
  label: string;
  disputed: boolean;
  facts: Fact[];
}

export interface Network {
  entities: Map<string, Entity>;
  bundles: Bundle[];
  /** All facts that pass, those without a line too. */
  facts: Fact[];
}

/**
 * The entities that a fact's lines join: its subject and object; where its object is no entity, its
 * subject and the first qualifier that is. What it is about is joined as well: a rating is of a stock.
 */
export function lines(fact: Fact): [Entity, Entity][] {
  const values = Object.values(fact.qualifiers).flatMap((given) => (Array.isArray(given) ? given : [given])).filter(isEntity);
  const about = [fact.qualifiers.about ?? []].flat().filter(isEntity);
  const objects = isEntity(fact.object) ? [fact.object, ...about] : values.slice(0, 1);
  return objects.map((object) => [fact.subject, object]);
}

/** Make the network of a state: what is shown, and what of it passes the filters. */
export function network(state: State, known: Map<string, Entity>, facts: Iterable<Fact>): Network {
  const entities = new Map<string, Entity>();
  for (const id of state.shown) {
    const entity = known.get(id);
    if (entity !== undefined && !state.filters.kinds.includes(entity.kind)) entities.set(id, entity);
  }
  const bundles = new Map<string, Bundle>();
  const passed: Fact[] = [];
  for (const fact of facts) {
    if (!passes(fact, state.filters)) continue;
    if (!entities.has(fact.subject.id)) continue;
    if (isEntity(fact.object) && !entities.has(fact.object.id)) continue;
    passed.push(fact);
    for (const [{ id: source }, { id: target }] of lines(fact)) {
      if (!entities.has(target)) continue;
      const key = JSON.stringify([source, target, look(fact)]);
      const bundle = bundles.get(key);
      if (bundle === undefined)
        bundles.set(key, { key, source, target, look: look(fact), label: "", disputed: false, facts: [fact] });
      else bundle.facts.push(fact);
    }
  }
  const made = [...bundles.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const bundle of made) {
    bundle.label = label(bundle.facts);
    bundle.disputed = bundle.facts.some(disputed);
  }
  return { entities, bundles: made, facts: passed };
}

function label(facts: Fact[]): string {
  const names = [...new Set(facts.map((fact) => words(fact.predicate)))];
  const first = names[0] ?? "";
  const more = names.length > 1 ? ` +${names.length - 1}` : facts.length > 1 ? ` ×${facts.length}` : "";
  return first + more;
}

/** Those of an entity's neighbours that hang on it alone. */
export function leaves(made: Network, id: string): string[] {
  const neighbours = new Map<string, Set<string>>();
  for (const { source, target } of made.bundles) {
    if (source === target) continue;
    for (const [one, other] of [[source, target], [target, source]] as const)
      neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other));
  }
  return [...(neighbours.get(id) ?? [])].filter((other) => neighbours.get(other)?.size === 1);
}

/** Entities that no line leads to. */
export function lonely(made: Network): string[] {
  const joined = new Set(made.bundles.flatMap(({ source, target }) => [source, target]));
  return [...made.entities.keys()].filter((id) => !joined.has(id));
}

/** In which sense a fact is said: how its line is drawn, and how it is called. */

import type { Fact } from "./records";

export type Look = "fact" | "past" | "plan" | "rumour" | "denial";

export const LOOKS: Record<Look, { name: string; about: string }> = {
  fact: { name: "facts", about: "said to be so" },
  past: { name: "over", about: "was so, and is not any more" },
  plan: { name: "plans", about: "planned, aimed at, or expected" },
  rumour: { name: "rumours", about: "possible, or under a condition" },
  denial: { name: "denials", about: "said not to be so" },
};

const OVER = ["ended_by", "superseded_by"];

export function look(fact: Fact): Look {
  if (fact.polarity === "negative") return "denial";
  if (fact.modality === "possible" || fact.modality === "conditional") return "rumour";
  if (fact.modality !== "actual") return "plan";
  return fact.time?.ended === true || OVER.some((name) => name in fact.links) ? "past" : "fact";
}

/** Whether another article says otherwise. */
export function disputed(fact: Fact): boolean {
  return "conflicts_with" in fact.links;
}

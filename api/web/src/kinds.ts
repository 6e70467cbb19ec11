/** How entities of a kind are drawn: families of kinds have a colour, a shape and a letter. */

export interface Family {
  name: string;
  shape: "circle" | "square" | "diamond" | "triangle";
  /** In the light and in the dark; told apart by people who see few colours (after Okabe and Ito, 2008). */
  light: string;
  dark: string;
  kinds: string[];
}

export const FAMILIES: Family[] = [
  { name: "companies", shape: "circle", light: "#0067a5", dark: "#56b4e9", kinds: ["Company", "FinancialInstitution", "BusinessUnit", "MediaOrganization"] },
  { name: "people", shape: "triangle", light: "#b34a00", dark: "#ff9d5c", kinds: ["Person", "Group", "Position"] },
  { name: "governments", shape: "square", light: "#7a3f8f", dark: "#d49be6", kinds: ["GovernmentBody", "Government", "Ministry", "Regulator", "CentralBank", "Court", "Military", "InternationalOrganization", "PoliticalParty"] },
  { name: "places", shape: "square", light: "#00745a", dark: "#2fd0a8", kinds: ["Place", "Country", "Region", "City", "Facility"] },
  { name: "products", shape: "diamond", light: "#8a6100", dark: "#f0c542", kinds: ["Product", "Technology", "Industry", "Policy", "Event"] },
  { name: "markets", shape: "diamond", light: "#a8325e", dark: "#ff8fb8", kinds: ["Instrument", "Stock", "Bond", "Derivative", "Fund", "Index", "Currency", "Commodity", "Cryptocurrency", "Exchange", "Rating", "Measure", "Direction"] },
];

const OTHERS: Family = { name: "others", shape: "circle", light: "#555555", dark: "#b5b5b5", kinds: [] };

const BY_KIND = new Map(FAMILIES.flatMap((family) => family.kinds.map((kind) => [kind, family])));

export function family(kind: string): Family {
  return BY_KIND.get(kind) ?? OTHERS;
}

const SIGNS = { circle: "●", square: "■", diamond: "◆", triangle: "▲" };

/** The shape as a letter, for lists. */
export function sign(kind: string): string {
  return SIGNS[family(kind).shape];
}

// node ask.mjs CLIENT ENDPOINT  < [{"form": "select" | "ask" | "construct", "query": "…"}, …]
//
// Asks an endpoint with a client as it comes, and prints what it got as JSON: rows of IRIs and
// texts, a truth, or triples.

import { readFileSync } from "node:fs";

const [client, endpoint] = process.argv.slice(2);
const terms = (quad) => [quad.subject.value, quad.predicate.value, quad.object.value];

async function fetcher() {
  const { SparqlEndpointFetcher } = await import("fetch-sparql-endpoint");
  const asking = new SparqlEndpointFetcher();
  return {
    async select(query) {
      const rows = [];
      for await (const row of await asking.fetchBindings(endpoint, query))
        rows.push(Object.fromEntries(Object.entries(row).map(([name, term]) => [name, term.value])));
      return rows;
    },
    ask: (query) => asking.fetchAsk(endpoint, query),
    async construct(query) {
      const triples = [];
      for await (const quad of await asking.fetchTriples(endpoint, query)) triples.push(terms(quad));
      return triples;
    },
  };
}

async function comunica() {
  const { QueryEngine } = await import("@comunica/query-sparql");
  const engine = new QueryEngine();
  const context = { sources: [endpoint] }; // what it is, it finds out by itself
  return {
    async select(query) {
      const rows = await (await engine.queryBindings(query, context)).toArray();
      return rows.map((row) => Object.fromEntries([...row].map(([name, term]) => [name.value, term.value])));
    },
    ask: (query) => engine.queryBoolean(query, context),
    construct: async (query) => (await (await engine.queryQuads(query, context)).toArray()).map(terms),
  };
}

const asking = await { fetcher, comunica }[client]();
const answers = [];
for (const { form, query } of JSON.parse(readFileSync(0, "utf8"))) answers.push(await asking[form](query));
console.log(JSON.stringify(answers));

/** An editor for SPARQL (CodeMirror) that completes prefixes, predicates, kinds and keywords. */

import { autocompletion, type Completion, type CompletionContext, completionKeymap, type CompletionResult } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, defaultHighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { sparql } from "@codemirror/legacy-modes/mode/sparql";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers } from "@codemirror/view";

import type { Config } from "./http";

const KEYWORDS = "SELECT ASK CONSTRUCT DESCRIBE WHERE GRAPH OPTIONAL UNION MINUS FILTER BIND VALUES DISTINCT COUNT SUM AVG MIN MAX GROUP BY ORDER HAVING LIMIT OFFSET ASC DESC EXISTS NOT IN REGEX CONTAINS LCASE STR LANG BOUND AS".split(" ");

interface Hooks {
  change: (text: string) => void;
  run: (text: string) => void;
}

export function editor(root: ShadowRoot, text: string, config: Config, hooks: Hooks): { set: (text: string) => void; end: () => void } {
  const words = completions(config);
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        StreamLanguage.define(sparql),
        syntaxHighlighting(defaultHighlightStyle, { fallback: true }),
        autocompletion({ override: [(context) => completed(context, words)], activateOnTyping: true }),
        keymap.of([
          { key: "Mod-Enter", run: (at) => (hooks.run(at.state.doc.toString()), true) },
          ...completionKeymap,
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": "SPARQL query" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) hooks.change(update.state.doc.toString());
        }),
        EditorView.theme({
          "&": { fontSize: "14px", minHeight: "9em", maxHeight: "45vh", color: "var(--text)", backgroundColor: "var(--paper)" },
          ".cm-scroller": { fontFamily: "ui-monospace, monospace", overflow: "auto" },
          ".cm-gutters": { backgroundColor: "var(--soft-paper)", color: "var(--soft)", border: "none" },
          ".cm-content": { caretColor: "var(--text)" },
          ".cm-cursor": { borderLeftColor: "var(--text)" },
          ".cm-tooltip": { backgroundColor: "var(--paper)", color: "var(--text)", border: "1px solid var(--line)" },
        }),
      ],
    }),
  });
  return {
    set: (value) => {
      if (value !== view.state.doc.toString()) view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value } });
    },
    end: () => view.destroy(),
  };
}

function completions(config: Config): Completion[] {
  return [
    ...config.predicates.map((name) => ({ label: `ng:${name}`, type: "property", boost: 2 })),
    ...config.kinds.map((name) => ({ label: `ng:${name}`, type: "class", boost: 1 })),
    ...Object.keys(config.prefixes).map((prefix) => ({ label: `${prefix}:`, type: "namespace" })),
    ...["rdf:subject", "rdf:predicate", "rdf:object", "rdfs:label", "skos:altLabel", "prov:wasDerivedFrom", "oa:hasSelector", "oa:exact", "dcterms:title", "dcterms:issued", "graph:facts"].map((label) => ({ label, type: "property" })),
    ...KEYWORDS.map((label) => ({ label, type: "keyword", boost: -1 })),
  ];
}

function completed(context: CompletionContext, words: Completion[]): CompletionResult | null {
  const before = context.matchBefore(/[\w:]+/);
  if (before === null && !context.explicit) return null;
  return { from: before?.from ?? context.pos, options: words, validFor: /^[\w:]*$/ };
}

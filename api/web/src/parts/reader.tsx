/** An article, at the sentence that says something. */

import { useEffect, useRef, useState } from "preact/hooks";

import type { Model } from "../model";
import type { Mark } from "../records";
import type { ArticleText } from "../source";
import { cut } from "./sentence";

export function Reader({ model }: { model: Model }) {
  const wanted = model.reading.value;
  const [article, setArticle] = useState<ArticleText | null>(null);
  const [failed, setFailed] = useState("");
  const dialog = useRef<HTMLDialogElement>(null);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    setArticle(null);
    setFailed("");
    if (wanted === null) return;
    if (dialog.current?.open === false) dialog.current.showModal();
    model.source.article(wanted.article).then(setArticle, (error: Error) => setFailed(error.message));
  }, [wanted?.article, wanted?.start]);
  useEffect(() => place.current?.scrollIntoView({ block: "center" }), [article]);
  if (wanted === null) return null;
  const marks: Mark[] = [{ role: "sentence", start: wanted.start, end: wanted.end }];
  for (const fact of model.facts.value.values())
    for (const one of fact.evidence)
      if (one.article.id === wanted.article && one.start !== wanted.start) marks.push({ role: "other", start: one.start, end: one.end });
  return (
    <dialog class="reader" ref={dialog} aria-label="Article" onClose={() => { model.reading.value = null; }}>
      <form method="dialog"><button class="close" aria-label="Close the article">×</button></form>
      {failed !== "" && <p class="empty">{failed}</p>}
      {article === null && failed === "" && <p class="soft" role="status">Reading …</p>}
      {article !== null && (
        <>
          <h2>{article.title}</h2>
          <p class="soft">{[article.source, article.published?.slice(0, 10)].filter(Boolean).join(" · ")}</p>
          {article.text === null && <p class="empty">The text is not beside this graph; its sentences are with the facts.</p>}
          <div class="text">
            {cut(article.text ?? "", 0, marks).map((part, n) =>
              part.role === "" ? part.text : part.role === "sentence" ? <mark key={n} ref={place} data-role="sentence">{part.text}</mark> : <mark key={n} data-role="other">{part.text}</mark>,
            )}
          </div>
        </>
      )}
    </dialog>
  );
}

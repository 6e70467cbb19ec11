/** A sentence with the words of its roles marked, and the article that it stands in. */

import type { Model } from "../model";
import type { Mark, Sentence } from "../records";

/** Cut a text at its marks: what stands where, and in which role. */
export function cut(text: string, start: number, marks: Mark[]): { text: string; role: string }[] {
  const parts = [];
  let place = start;
  const letters = [...text]; // marks count letters, as Python does, not UTF-16 units
  const end = start + letters.length;
  const piece = (from: number, to: number): string => letters.slice(from - start, to - start).join("");
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    if (mark.start < place || mark.end <= mark.start || mark.end > end) continue;
    if (mark.start > place) parts.push({ text: piece(place, mark.start), role: "" });
    parts.push({ text: piece(mark.start, mark.end), role: mark.role });
    place = mark.end;
  }
  if (place < end) parts.push({ text: piece(place, end), role: "" });
  return parts;
}

const LINKS = ["https://", "http://"];

export function Proof({ sentence, model }: { sentence: Sentence; model: Model }) {
  const { article } = sentence;
  const follow = article.url !== null && LINKS.some((scheme) => article.url?.startsWith(scheme));
  const read = (): void => {
    model.reading.value = { article: article.id, start: sentence.start, end: sentence.end };
  };
  return (
    <figure class="proof">
      <blockquote>
        {cut(sentence.quote, sentence.start, sentence.marks).map((part, n) =>
          part.role === "" ? part.text : <mark key={n} data-role={part.role} title={part.role}>{part.text}</mark>,
        )}
      </blockquote>
      <figcaption>
        <button type="button" class="link" onClick={read} title="Read it in its article">{article.title || article.id}</button>
        {article.source !== null && ` · ${article.source}`}
        {article.published !== null && <> · <time dateTime={article.published}>{article.published.slice(0, 10)}</time></>}
        {follow && <> · <a href={article.url ?? ""} rel="noreferrer noopener nofollow" target="_blank">original</a></>}
      </figcaption>
    </figure>
  );
}

/** The search box: names as they are typed, with the kind and how much is told of each. */

import { useId, useRef, useState } from "preact/hooks";

import { type Hit, spaced } from "../records";
import type { Source } from "../source";
import { Sign } from "./sign";

const PAUSE = 80;

interface Props {
  source: Source;
  label: string;
  placeholder: string;
  /** Whether "/" brings the cursor here. */
  main?: boolean;
  chosen: (hit: Hit) => void;
}

export function Search({ source, label, placeholder, main = false, chosen }: Props) {
  const [text, setText] = useState("");
  const [hits, setHits] = useState<Hit[] | null>(null);
  const [at, setAt] = useState(0);
  const [failed, setFailed] = useState("");
  const asked = useRef<AbortController | null>(null);
  const id = useId();

  const type = (value: string): void => {
    setText(value);
    asked.current?.abort();
    if (value.trim() === "") {
      setHits(null);
      return;
    }
    const control = new AbortController();
    asked.current = control;
    setTimeout(async () => {
      if (control.signal.aborted) return;
      try {
        const found = await source.search(value, control.signal);
        if (control.signal.aborted) return;
        setHits(found);
        setAt(0);
        setFailed("");
      } catch (error) {
        if (!control.signal.aborted) setFailed(error instanceof Error ? error.message : String(error));
      }
    }, PAUSE);
  };
  const choose = (hit: Hit): void => {
    asked.current?.abort();
    setText("");
    setHits(null);
    chosen(hit);
  };
  const press = (event: KeyboardEvent): void => {
    const count = hits?.length ?? 0;
    if (event.key === "ArrowDown" && count > 0) setAt((at + 1) % count);
    else if (event.key === "ArrowUp" && count > 0) setAt((at + count - 1) % count);
    else if (event.key === "Enter" && hits?.[at] !== undefined) choose(hits[at]);
    else if (event.key === "Escape") setHits(null);
    else return;
    event.preventDefault();
  };
  const option = (n: number): string => `${id}-${n}`;
  return (
    <div class="search" role="search">
      <input
        type="search"
        role="combobox"
        aria-label={label}
        aria-expanded={hits !== null}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(hits !== null && hits.length > 0 ? { "aria-activedescendant": option(at) } : {})}
        placeholder={placeholder}
        autocomplete="off"
        spellcheck={false}
        value={text}
        data-main={main}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={() => setTimeout(() => setHits(null), 150)}
        onFocus={() => text !== "" && type(text)}
      />
      {hits !== null && (
        <ul id={`${id}-list`} role="listbox" aria-label={label} class="hits">
          {failed !== "" && <li class="none">{failed}</li>}
          {failed === "" && hits.length === 0 && <li class="none">Nobody and nothing is called “{text}”. A part of a name is enough.</li>}
          {hits.map((hit, n) => (
            <li
              key={hit.id}
              id={option(n)}
              role="option"
              aria-selected={n === at}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(hit);
              }}
            >
              <Sign kind={hit.kind} />
              <span class="name">
                {hit.label}
                {hit.name !== hit.label && <small> also {hit.name}</small>}
              </span>
              <small>
                {spaced(hit.kind)} · {hit.facts} {hit.facts === 1 ? "fact" : "facts"}
              </small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

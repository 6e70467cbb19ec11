/** The shape and the colour of a kind, in a line of text. */

import { ink } from "../drawing";
import { family, sign } from "../kinds";

export function Sign({ kind }: { kind: string }) {
  const { light, dark } = family(kind);
  return (
    <span class="sign" aria-hidden="true" style={{ color: ink().dark ? dark : light }}>
      {sign(kind)}
    </span>
  );
}

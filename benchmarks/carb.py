"""Open extraction against CaRB: every proposition of a sentence, with its certainty.

    python benchmarks/carb.py [--data ../shared/data/carb]    scores the dev sentences
    python benchmarks/carb.py --sentences FILE --out FILE     extracts only, in CaRB's tabbed form
    python benchmarks/carb.py --fit                           fits the weights of certainty anew

The sentences are halved by hash: rules were tried on one half, the other one is only measured. The
figures of the first half use weights fitted on four fifths of it for the remaining fifth. Without
the data it says so and exits with 0.
"""

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO

from spacy.language import Language
from spacy.tokens import Doc

from benchmarks.carb_metric import Tuple, curve, figures, precisions
from benchmarks.ptb import Printed, printed
from extractors.clauses import certainty as model
from extractors.clauses.certainty import certainty, features
from extractors.clauses.parts import Proposition
from extractors.clauses.propositions import propositions
from extractors.clauses.wordings import Words
from extractors.language import language
from extractors.logistic import chance

HERE = Path(__file__).parent
PENALTY, ROUNDS, FOLDS = 6.0, 400, 5
PUBLISHED = (
    ("PropS", 0.319, 0.126), ("ClausIE", 0.450, 0.224), ("OpenIE5", 0.467, 0.245),
    ("OpenIE4", 0.488, 0.272), ("OpenIE6", 0.527, 0.337), ("CIGL", 0.540, 0.357),
)  # fmt: skip
"""F1 and area on the test half, as their authors give them."""


@dataclass(frozen=True, slots=True)
class Made:
    """An extraction as CaRB reads it, and the features of its derivation."""

    said: Tuple
    features: tuple[str, ...]


type Row = tuple[tuple[str, ...], float]
"""Features of a proposition, and the share of its words that is right."""

type Weights = dict[str, float]


def is_kept_apart(sentence: str) -> bool:
    """Tell whether a sentence is of the half that no rule was tried on."""
    return hashlib.sha256(sentence.encode()).digest()[0] % 2 == 1


def gold(file: Path) -> dict[str, list[Tuple]]:
    """Read what annotators wrote; contexts ("C: he said") do not count."""
    found: dict[str, list[Tuple]] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        sentence, relation, *arguments = line.strip().split("\t")
        told = tuple(one.strip() for one in arguments if "C: " not in one)
        found.setdefault(sentence.strip(), []).append(Tuple(relation.strip(), told))
    return found


def extracted(sentences: Iterable[str], nlp: Language) -> dict[str, list[Made]]:
    """Extract from each sentence all that it says."""
    shown = {sentence: printed(sentence) for sentence in sentences}
    docs = nlp.pipe([one.text for one in shown.values()])
    return {
        sentence: [
            Made(_tuple(one, doc, shown[sentence]), tuple(features(one)))
            for span in doc.sents
            for one in propositions(span)
        ]
        for sentence, doc in zip(shown, docs, strict=True)
    }


def _tuple(made: Proposition, doc: Doc, shown: Printed) -> Tuple:
    def words(places: Words) -> str:
        return shown.cut([(doc[i].idx, doc[i].idx + len(doc[i])) for i in places])

    relation = f"{made.added} {words(made.relation)}".strip()
    rest = [words(part.words) for part in made.rest] or [""]
    return Tuple(relation, (words(made.subject.words), *rest), round(certainty(made), 3))


def rows(golden: dict[str, list[Tuple]], made: dict[str, list[Made]]) -> list[Row]:
    """Pair the features of each extraction with how much of it is right."""
    found: list[Row] = []
    for sentence, wanted in golden.items():
        right = precisions(wanted, [one.said for one in made[sentence]])
        known = (one.features for one in made[sentence])
        found.extend(zip(known, right, strict=True))
    return found


def fitted(given: Sequence[Row]) -> Weights:
    """Fit a logistic model with a quadratic penalty, by steps of each weight's own length."""
    counts = Counter(feature for known, _ in given for feature in ("always", *known))
    weights = dict.fromkeys(sorted(counts), 0.0)
    length = 4 / max(1 + len(known) for known, _ in given)
    for _ in range(ROUNDS):
        slopes = {name: PENALTY * w * (name != "always") for name, w in weights.items()}
        for known, share in given:
            error = chance(known, weights) - share
            for feature in ("always", *known):
                slopes[feature] += error
        for name, slope in slopes.items():
            weights[name] -= length * slope / (counts[name] + PENALTY)
    return weights


def crossed(golden: dict[str, list[Tuple]], made: dict[str, list[Made]]) -> dict[str, list[Made]]:
    """Give extractions the certainty that weights fitted on the other folds give them."""

    def fold(sentence: str) -> int:
        return hashlib.sha256(f"fold {sentence}".encode()).digest()[0] % FOLDS

    judged: dict[str, list[Made]] = {}
    for number in range(FOLDS):
        others = {s: wanted for s, wanted in golden.items() if fold(s) != number}
        weights = fitted(rows(others, made))
        for sentence in golden:
            if fold(sentence) == number:
                judged[sentence] = [_judged(one, weights) for one in made[sentence]]
    return judged


def _judged(made: Made, weights: Weights) -> Made:
    share = round(chance(made.features, weights), 3)
    return replace(made, said=replace(made.said, confidence=share))


def report(name: str, golden: dict[str, list[Tuple]], made: dict[str, list[Made]]) -> None:
    """Print a line of figures: at the best threshold, and with every extraction."""
    points = curve(golden, {s: [m.said for m in made[s]] for s in golden})
    found = figures(points)
    best, all_of_them = found.best, points[0]
    print(
        f"{name:18}{len(golden):6}{best.precision:8.3f}{best.recall:8.3f}{best.f1:8.3f}"
        f"{found.auc:8.3f}{best.threshold:11.3f}{all_of_them.f1:8.3f}"
    )


def measure(golden: dict[str, list[Tuple]], nlp: Language) -> None:
    """Print the table of both halves, and what others published."""
    made = extracted(golden, nlp)
    seen = {s: wanted for s, wanted in golden.items() if not is_kept_apart(s)}
    apart = {s: wanted for s, wanted in golden.items() if is_kept_apart(s)}
    print(f"{'':18}{'n':>6}{'P':>8}{'R':>8}{'F1':>8}{'AUC':>8}{'threshold':>11}{'F1 all':>8}")
    report("tried on", seen, crossed(seen, made))
    report("kept apart", apart, made)
    report("all", golden, {**made, **crossed(seen, made)})
    print("\npublished, on the test half")
    for name, f1, area in PUBLISHED:
        print(f"{name:18}{'':22}{f1:8.3f}{area:8.3f}")


def fit(golden: dict[str, list[Tuple]], nlp: Language) -> None:
    """Write the weights, fitted on the half that rules were tried on."""
    seen = {s: wanted for s, wanted in golden.items() if not is_kept_apart(s)}
    weights = fitted(rows(seen, extracted(seen, nlp)))
    lines = [
        "# Weights of extractors/clauses/certainty.py: feature, weight of the logistic model.",
        "# Made by `python benchmarks/carb.py --fit` of the dev sentences of CaRB (Bhardwaj,",
        f"# Aggarwal, Mausam 2019), {len(seen)} of {len(golden)}; L2 penalty {PENALTY:g}.",
        *(f"{name}\t{weight:.2f}" for name, weight in weights.items()),
    ]
    Path(model.__file__).with_suffix(".tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def write(sentences: Path, out: TextIO, nlp: Language) -> None:
    """Write extractions as CaRB reads them: sentence, confidence, relation, arguments."""
    lines = [one.strip() for one in sentences.read_text(encoding="utf-8").splitlines()]
    for sentence, made in extracted(filter(None, lines), nlp).items():
        for said in (one.said for one in made):
            parts = (sentence, f"{said.confidence:.3f}", said.relation, *said.arguments)
            out.write("\t".join(parts) + "\n")


def main() -> int:
    """Do what the options ask for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=HERE.parents[1] / "shared" / "data" / "carb")
    parser.add_argument("--sentences", type=Path)
    parser.add_argument("--out", type=argparse.FileType("w", encoding="utf-8"), default=sys.stdout)
    parser.add_argument("--fit", action="store_true")
    arguments = parser.parse_args()
    if arguments.sentences is not None:
        write(arguments.sentences, arguments.out, language())
        return 0
    file = arguments.data / "gold_dev.tsv"
    if not file.exists():
        print(f"no {file}: open extraction is not measured")
        return 0
    job: Callable[[dict[str, list[Tuple]], Language], None] = fit if arguments.fit else measure
    job(gold(file), language())
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Logistic models over named features: how sure a claim or a proposition is.

Cox 1958, "The regression analysis of binary sequences". The weights are tables beside the modules
that use them: a line has a feature, a tab, its log-odds; `always` is the constant term.
"""

import math
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files


def chance(features: Iterable[str], weights: Mapping[str, float]) -> float:
    """Give the chance that such features speak for, in (0, 1); unknown ones say nothing."""
    total = weights["always"] + sum(weights.get(feature, 0.0) for feature in features)
    return 1 / (1 + math.exp(-total))


@cache
def weights(package: str, name: str) -> Mapping[str, float]:
    """Read a table of weights.

    Args:
        package: The package that it lies in.
        name: Its file.
    """
    text = files(package).joinpath(name).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {feature: float(weight) for feature, weight in rows}

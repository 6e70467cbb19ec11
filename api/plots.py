"""A report as a picture: bars of the foremost, drawn by matplotlib, an extra."""

from pathlib import Path
from typing import TYPE_CHECKING

from ontology.errors import ExportError

if TYPE_CHECKING:
    from graph.measures.report import Report

NAMED = ("label", "name", "a label")
MOST = 30
LONGEST = 40


def drawn(found: "Report", target: Path) -> None:
    """Draw the foremost rows as bars, to a PNG or an SVG; the same report gives the same bytes.

    Raises:
        ExportError: matplotlib is missing, or the file can't be written.
    """
    try:
        import matplotlib as mpl
    except ImportError as error:
        raise ExportError("a plot needs matplotlib: pip install 'newsgraph[analytics]'") from error
    mpl.use("svg" if target.suffix == ".svg" else "agg")
    mpl.rcParams["svg.hashsalt"] = "newsgraph"
    from matplotlib import pyplot as plt

    rows = list(found.rows[:MOST])[::-1]
    numbers = [n for n, one in enumerate(rows[0]) if isinstance(one, int | float)] if rows else []
    name = next((found.columns.index(one) for one in NAMED if one in found.columns), 0)
    value = numbers[-1] if numbers else 0
    names = [str(row[name]) for row in rows]
    labels = [one if len(one) <= LONGEST else f"{one[: LONGEST - 1]}…" for one in names]
    figure, axes = plt.subplots(figsize=(9, 1.2 + 0.28 * max(1, len(rows))), layout="constrained")
    axes.barh(range(len(rows)), [float(row[value]) for row in rows], color="#0067a5")
    axes.set_yticks(range(len(rows)), labels)
    axes.set_xlabel(str(found.columns[value]))
    axes.set_title(f"{found.about['measure']}, {found.about.get('method', '')}", fontsize=10)
    axes.spines[["top", "right"]].set_visible(False)
    try:
        figure.savefig(target, dpi=150, metadata={"Date": None} if target.suffix == ".svg" else {})
    except OSError as error:
        raise ExportError(f"can't write {target}: {error.strerror}") from error
    finally:
        plt.close(figure)

"""Clauses: THE intermediate form between the parse and the claims, and their stance."""

from extractors.clauses.constructions import Clause, clauses, lemma_of, verb_clause
from extractors.clauses.phrases import OBJECT, OWNER, QUANTITY, SUBJECT, THAT, TO_VERB, Argument
from extractors.clauses.stance import Stance, stance
from extractors.clauses.subjects import conjuncts, governor, is_passive, subjects

__all__ = [
    "OBJECT",
    "OWNER",
    "QUANTITY",
    "SUBJECT",
    "THAT",
    "TO_VERB",
    "Argument",
    "Clause",
    "Stance",
    "clauses",
    "conjuncts",
    "governor",
    "is_passive",
    "lemma_of",
    "stance",
    "subjects",
    "verb_clause",
]

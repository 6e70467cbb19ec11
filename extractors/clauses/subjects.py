"""Subjects: who does it, where the construction leaves it unsaid.

Voice, control, coordination, relative and participial clauses. Dependency labels: ClearNLP.
"""

from spacy.tokens import Token

from extractors.clauses.coordination import conjuncts

SUBJECT_LABELS = frozenset(("nsubj", "nsubjpass", "csubj"))
RELATIVE_TAGS = frozenset(("WDT", "WP"))

_OBJECT_CONTROL = frozenset(
    "allow ask authorise authorize compel convince enable encourage force get help instruct "
    "invite let make order permit persuade press pressure prompt push require see tell urge".split()
)
"""Verbs whose object is the subject of their infinitive (Biber et al. 1999, §9.4)."""

_INTENT = frozenset(
    "agreement approval attempt authority bid chance choice commitment contract deal decision "
    "desire effort intent intention mandate move negotiation obligation offer opportunity option "
    "order pact permission plan pledge proposal readiness refusal right talk threat vow".split()
)
"""Nouns whose infinitive says what their owner does: "talks to buy", not "the first to buy"."""


def intends(noun: Token) -> bool:
    """Tell whether a noun's infinitive says what its owner means to do ("a deal to buy")."""
    return noun.lemma_.casefold() in _INTENT


_AWARDING = frozenset("award give grant hand offer".split())
_HOPS = 7
"""Over how many verbs a subject is lent at most: "wants to try to begin to buy"."""

_AMOUNTS = frozenset("% percent pct point points cent cents".split())
_OUTCOMES = frozenset(("close", "end", "finish", "settle"))


def governor(token: Token) -> Token | None:
    """Give the verb that a phrase depends on, through prepositions and nouns; None at the root."""
    current = token
    while current.head != current:
        current = current.head
        if current.pos_ in ("VERB", "AUX"):
            return current
    return None


def is_passive(verb: Token) -> bool:
    """Tell whether a verb's grammatical subject is what the action is done to."""
    while True:
        labels = {child.dep_ for child in verb.children}
        if "nsubjpass" in labels or "auxpass" in labels:
            return not _has_gone(verb)
        if verb.tag_ != "VBN" or "aux" in labels:
            return False
        if verb.dep_ != "conj":
            break
        verb = verb.head
    if is_stranded(verb) or _is_by_amount(verb):
        return False
    return verb.dep_ in ("acl", "advcl", "relcl", "ccomp") and labels.isdisjoint(("dobj", "nsubj"))


_AMOUNTS = frozenset("% percent point cent dollar euro pound yen yuan rupee won".split())
_SIGNS = frozenset("$ US$ € £ ¥".split())


def _is_by_amount(verb: Token) -> bool:
    """Tell a movement from a passive: "its margin narrowed *by 50 basis points*"."""
    agents = (c for a in verb.children if a.dep_ == "agent" for c in a.children)
    return any(c.lemma_ in _AMOUNTS or any(m.text in _SIGNS for m in c.children) for c in agents)


def is_stranded(verb: Token) -> bool:
    """Tell a main verb that the parse hung on its subject: "Acme, the largest of them, filed"."""
    name = verb.head
    if verb.dep_ != "acl" or name.dep_ != "ROOT" or name.pos_ != "PROPN" or verb.tag_ != "VBN":
        return False
    apposed = any(c.dep_ == "appos" and c.i < verb.i for c in name.children)
    closed = verb.i > 0 and verb.nbor(-1).text == ","
    return apposed and closed and all(c.dep_ != "agent" for c in verb.children)


def _has_gone(verb: Token) -> bool:
    """Tell "it's gained 3 percent", a perfect, from a passive: "'s" and an object say so."""
    short = any(c.dep_ == "auxpass" and c.lower_ in ("'s", "’s") for c in verb.children)
    return short and any(c.dep_ == "dobj" for c in verb.children)


def subjects(verb: Token) -> list[Token]:
    """Give the grammatical subjects of a verb, its own or those that the construction lends it."""
    current = verb
    for _ in range(_HOPS):
        if own := _own(current):
            return own
        lent = _lent(current)
        if isinstance(lent, list):
            return lent
        current = lent
    return _own(current)


def _own(verb: Token) -> list[Token]:
    """Give a verb's own subjects, with those of whom it says "as do the unions"."""
    own = [child for child in verb.children if child.dep_ in SUBJECT_LABELS]
    if not own and any(c.dep_ == "npadvmod" for c in verb.lefts):
        # "is 51% owned by": the number parts the auxiliary from its verb
        own = [c for a in verb.lefts if a.dep_ == "auxpass" for c in a.children]
        own = [c for c in own if c.dep_ in SUBJECT_LABELS]
    if len(own) == 1 and own[0].lower_ == "the":
        own = [t for t in verb.lefts if t.dep_ == "npadvmod" and t.pos_ == "PROPN"][-1:] or own
    found = [t for child in own for t in _antecedents(child, verb)]
    if own and not _is_measured(verb):
        same = (v for v in verb.children if _does_so(v))
        found.extend(t for v in same for c in v.children if c.dep_ == "nsubj" for t in conjuncts(c))
    return found


def _is_measured(verb: Token) -> bool:
    """Tell "fell 2 percent, as did others": the number is not theirs."""
    amounts = (c for c in verb.children if c.dep_ in ("dobj", "npadvmod"))
    return any(_is_amount(a) for a in amounts)


def _lent(verb: Token) -> list[Token] | Token:
    """Give the subjects that a construction lends a verb, or the verb whose subjects it shares."""
    if verb.dep_ == "ROOT" and (mistaken := _led_by(verb)):
        return mistaken
    if verb.lemma_ == "be" and any(c.dep_ == "expl" for c in verb.children):
        return []  # "there is anger", said somebody
    head = verb.head
    if verb.dep_ == "relcl" and verb.tag_ == "VB" and intends(head):
        return _of_noun(head)
    if verb.dep_ == "relcl" and verb.tag_ == "VB" and verb.lemma_ in _OUTCOMES:
        return _of_noun(head)  # "the index took losses to close at 2,400"
    if verb.dep_ == "relcl":
        return conjuncts(head) if not has_object_gap(verb) else []
    if verb.dep_ == "acl":
        if verb.tag_ == "VBG" and _is_amount(head) and (above := governor(head)) is not None:
            return above  # "lost 53 points, or 3.7 %, closing at 1,387"
        if verb.tag_ in ("VBG", "VBN"):
            return [head]
        return _of_noun(head)
    if verb.dep_ == "xcomp" and head.lemma_ in _OBJECT_CONTROL:
        objects = [c for c in head.children if c.dep_ in ("dobj", "dative")]
        if objects:
            return conjuncts(objects[0])
    if verb.dep_ in (
        "xcomp",
        "acomp",
        "conj",
        "advcl",
        "ccomp",
        "pcomp",
        "parataxis",
        "dep",
        "prep",
    ):
        above = head if head.pos_ in ("VERB", "AUX") else governor(verb)
        if above is not None and (named := _presented(above)):
            return named
        return above if above is not None and above != verb else []
    return []


def _presented(copula: Token) -> list[Token]:
    """Give the names that a copula presents: "the best performer was *Acme*, gaining 4 %"."""
    if copula.lemma_ != "be":
        return []
    named = [c for c in copula.children if c.dep_ == "attr" and c.i > copula.i]
    doers = [c for c in copula.children if c.dep_ in SUBJECT_LABELS]
    if any(c.pos_ != "NOUN" for c in doers) or not all(map(_is_named, named)):
        return []
    return [t for c in named for t in conjuncts(c)]


def _is_named(noun: Token) -> bool:
    """Tell a name from a common noun that none stands before ("the *Acme* insurance company")."""
    before = (c for c in noun.lefts if c.dep_ in ("compound", "nmod"))
    return noun.pos_ == "PROPN" or any(c.pos_ == "PROPN" for c in before)


def _is_amount(noun: Token) -> bool:
    return noun.pos_ == "NUM" or noun.lower_ in _AMOUNTS


def _does_so(verb: Token) -> bool:
    """Tell a clause that only adds a subject: "Acme objects, as do the unions"."""
    if verb.dep_ != "advcl" or verb.lemma_ not in ("do", "have", "be"):
        return False
    marked = any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.children)
    return marked and all(c.dep_ in ("mark", "nsubj", "punct") for c in verb.children)


def _led_by(verb: Token) -> list[Token]:
    """Give the name that a verb's parse takes for a measure: "the Nikkei 225 closed lower"."""
    return [
        c
        for c in verb.lefts
        if c.dep_ in ("npadvmod", "dep") and c.pos_ == "PROPN" and _has_article(c)
    ][-1:]


def _has_article(noun: Token) -> bool:
    return any(c.dep_ in ("det", "poss") for c in noun.children)


def _of_noun(noun: Token) -> list[Token] | Token:
    """Give who a noun's infinitive is about: "its plan to buy", "GM signed a deal to sell"."""
    owners = [child for child in noun.children if child.dep_ == "poss"]
    if owners:
        return owners
    if intends(noun):  # "the refusal of the Treasury to bail out Acme"
        of = (c for c in noun.rights if c.dep_ == "prep" and c.lower_ == "of")
        whose = [c for link in of for c in link.children if c.dep_ == "pobj"]
        if whose:
            return conjuncts(whose[0])
    above = governor(noun)
    if above is None:
        return conjuncts(noun)  # a headline: "GM to cut 10,000 jobs"
    if above.lemma_ in _AWARDING and (winners := _recipients(above)):
        return winners  # "awarded Acme a contract to build"
    return above


def _recipients(verb: Token) -> list[Token]:
    """Give to whom something is given: "gave Acme an order", "gave an order to Acme"."""
    found = [c for c in verb.children if c.dep_ == "dative"]
    return [t for c in found for t in ((c,) if c.pos_ != "ADP" else tuple(c.children))]


def _antecedents(subject: Token, verb: Token) -> list[Token]:
    if subject.tag_ in RELATIVE_TAGS and verb.dep_ == "relcl":
        beside = _name_beside(subject)
        if beside is not None and beside not in verb.head.subtree:
            return [beside]
        near = beside is not None and verb.head.pos_ != "PROPN" and beside.dep_ == "pobj"
        if near and beside is not None and beside.head.head.pos_ == "NUM":
            return [beside]
        if beside is not None and verb.head.tag_ in ("NNS", "NNPS") and _is_singular(verb):
            return [beside]  # "the 900 workers of Acme, which is to close"
        return [t for t in conjuncts(verb.head) if t.i < verb.i]
    return conjuncts(subject)


def _is_singular(verb: Token) -> bool:
    """Tell whether a verb or its first auxiliary agrees with one thing alone."""
    first = next((c for c in verb.lefts if c.dep_ in ("aux", "auxpass")), verb)
    return first.tag_ == "VBZ" or first.lower_ == "was"


def _name_beside(pronoun: Token) -> Token | None:
    """Give the name that ends right before ", which"."""
    doc, at = pronoun.doc, pronoun.i - 2
    if at < 0 or pronoun.lower_ != "which" or doc[at + 1].text != "," or doc[at].pos_ != "PROPN":
        return None
    name = doc[at]
    while name.dep_ in ("compound", "nmod") and name.head.pos_ == "PROPN":
        name = name.head
    return name


def embedded_gap(pronoun: Token) -> list[Token]:
    """Give what a relative pronoun stands for as an inner object: "a unit, which it plans to sell".

    Nothing for the object of the relative clause's own verb.
    """
    verb = pronoun.head
    if verb.dep_ not in ("xcomp", "ccomp"):
        return []
    while verb.dep_ in ("xcomp", "ccomp"):
        verb = verb.head
    if verb.dep_ != "relcl":
        return []
    beside = _name_beside(pronoun)
    return [beside] if beside is not None else [t for t in conjuncts(verb.head) if t.i < pronoun.i]


def has_object_gap(verb: Token) -> bool:
    """Tell whether a relative clause lacks its object: "the unit (that) Boeing sold".

    In "the V70, whose sales fell" it is the subject that points back.
    """
    own = [c for c in verb.children if c.dep_ in SUBJECT_LABELS and c.tag_ not in RELATIVE_TAGS]
    return any(all(c.tag_ != "WP$" for c in doer.lefts) for doer in own)

"""Pronouns: whom "which", "he", "its" and "they" stand for."""

from extractors.mentions.discourse import SUBJECTS, Discourse
from extractors.mentions.gazetteer import folded
from extractors.mentions.kinds import related
from extractors.mentions.parse import Parse
from extractors.mentions.phrases import noun_kind
from ontology.records import Entity
from ontology.terms import Form, Kind

_HE, _SHE = "he", "she"
HUMAN = {
    **dict.fromkeys("he his him himself".split(), _HE),
    **dict.fromkeys("she her hers herself".split(), _SHE),
}
THING = frozenset("it its itself".split())
MANY = frozenset("they their them themselves".split())
_MALE = frozenset("mr sir lord chairman spokesman businessman".split())
_FEMALE = frozenset("mrs ms miss dame lady chairwoman spokeswoman businesswoman".split())
_IT_KINDS = (
    Kind.ORGANIZATION, Kind.COUNTRY, Kind.PRODUCT, Kind.INSTRUMENT, Kind.POLICY, Kind.FACILITY,
    Kind.TECHNOLOGY,
)  # fmt: skip
_THEY_KINDS = (Kind.ORGANIZATION, Kind.COUNTRY)

_QUOTES = frozenset(('"', "”", "''"))
_GOODS_HAVE = frozenset(
    "launch debut release introduction range fuselage wing wingspan cockpit cabin engine battery "
    "screen display keyboard camera predecessor successor weight top-speed engines wings "
    "features hardware interface".split()
)
"""What goods have, and companies seldom."""

_GOODS_DO = frozenset("fly seat weigh cost retail feature contain measure crash land".split())
_CENTRE = 0.3
"""What speaks for the subject of the last sentence, where the next one begins with "it"."""

_DONE_TO_GOODS = frozenset(
    "unveil launch release introduce ship price discontinue recall install download preload "
    "assemble manufacture design equip power certify".split()
)


def relative(scene: Discourse, index: int) -> Entity | None:
    """Give the antecedent of a relative pronoun: what the clause hangs on, or ends before it.

    A name right before ", which" wins over what the parse hangs the clause on further left.
    """
    parse = scene.parse
    beside = _right_before(scene, index)
    if beside is not None and parse.text[index - 1] == ",":
        return beside
    verb = index
    for _ in range(6):
        verb = parse.head[verb]
        if parse.dep[verb] == "relcl":
            mention = scene.heads.get(parse.head[verb])
            fits = mention is not None and _may_be(parse.lower[index], mention.entity)
            return mention.entity if mention is not None and fits else beside
    return beside


def _right_before(scene: Discourse, index: int) -> Entity | None:
    """Give the name that ends right before a relative pronoun or the comma before it."""
    parse = scene.parse
    near = index - 2 if index and parse.text[index - 1] == "," else index - 1
    for mention in scene.before(index, reach=0):
        if mention.start <= near < mention.end:
            return mention.entity if _may_be(parse.lower[index], mention.entity) else None
    return None


def _may_be(pronoun: str, entity: Entity) -> bool:
    """Tell whether "who" or "which" may be said of an entity."""
    if pronoun in ("who", "whom"):
        return related(entity.kind, Kind.PERSON) or related(entity.kind, Kind.ORGANIZATION)
    return pronoun == "whose" or entity.kind is not Kind.PERSON


def person(scene: Discourse, index: int) -> Entity | None:
    """Give the person that "he" or "her" stands for, of the gender that is known of them."""
    gender = HUMAN[scene.parse.lower[index]]
    genders = scene.genders

    def fits(entity: Entity) -> bool:
        if entity.kind is not Kind.PERSON:
            return False
        if entity.id not in genders:
            given = folded(entity.label).split()[0]
            if given in scene.known.given:
                genders[entity.id] = scene.known.given[given]
        return genders.get(entity.id, gender) == gender

    for mention in scene.before(index, reach=0):
        if mention.form is Form.NAME and mention.entity.kind is Kind.PERSON and mention.start:
            title = scene.parse.lower[mention.start - 1].rstrip(".")
            if title in _MALE | _FEMALE:
                genders[mention.entity.id] = _HE if title in _MALE else _SHE
    found = scene.salient(index, fits, barred=scene.barred(index))
    if found is not None:
        genders.setdefault(found.id, gender)
    return found


def thing(scene: Discourse, index: int) -> Entity | None:
    """Give what "it" or "its" stands for."""
    return None if _pleonastic(scene.parse, index) else _salient(scene, index, _IT_KINDS)


def many(scene: Discourse, index: int) -> Entity | None:
    """Give the one organization or country that says "they" or "their" of itself.

    Only the subject of the same clause, or of the clause around it: "Ford said *they* …", "Ford
    cut *their* prices". What is more than one is not looked for here.
    """
    parse = scene.parse
    if parse.lower[index] == "them" or _is_plural_near(scene, index):
        return None
    verb = scene.verb_above(index)
    for _ in range(3):
        subject = scene.subject_of(verb)
        if subject is not None and subject.head != index:
            fits = any(related(kind, subject.entity.kind) for kind in _THEY_KINDS)
            return subject.entity if fits and subject.head < index else None
        above = scene.verb_above(verb)
        if above == verb:
            return None
        verb = above
    return None


def _is_plural_near(scene: Discourse, index: int) -> bool:
    """Tell whether a plural noun or a list stands before a pronoun as a subject in its sentence."""
    parse = scene.parse
    return any(
        parse.dep[i] in SUBJECTS
        and i not in scene.heads
        and (parse.tag[i] in ("NNS", "NNPS") or parse.child(i, "conj") is not None)
        for i in range(parse.first[parse.sentence[index]], index)
    ) or any(
        parse.dep[m.head] in SUBJECTS and parse.child(m.head, "conj") is not None
        for m in scene.before(index, reach=0)
    )


def _salient(scene: Discourse, index: int, kinds: tuple[Kind, ...]) -> Entity | None:
    def fits(entity: Entity) -> bool:
        return any(related(kind, entity.kind) for kind in kinds)

    parse = scene.parse
    owned = parse.head[index]
    of_product = _is_of_product(parse, index)
    latest = scene.latest_subject(index) if _opens_sentence(parse, index) else None
    if latest is None and parse.dep[index] == "nsubj" and parse.dep[parse.head[index]] == "relcl":
        latest = scene.subject_of(scene.verb_above(parse.head[index]))  # "Acme has a unit it sells"
    owns_goods = parse.dep[index] == "poss" and noun_kind(parse, owned, scene.known) is Kind.PRODUCT
    inner = parse.dep[parse.head[index]] == "relcl"
    known = latest is not None and (inner or latest.form is Form.NAME)
    told = latest.entity.id if latest is not None and known else ""

    def bonus(entity: Entity) -> float:
        if entity.id == told and not of_product:
            return _CENTRE
        if owns_goods and related(entity.kind, Kind.GOVERNMENT_BODY):
            return -_CENTRE  # those who make goods are firms
        if of_product:
            return 0.9 if related(entity.kind, Kind.PRODUCT) else 0.0
        return 0.0 if related(entity.kind, Kind.ORGANIZATION) else -0.15

    if parse.dep[index] == "poss" and parse.dep[owned] == "conj":
        beside = scene.heads.get(parse.head[owned])
        if beside is not None and fits(beside.entity):
            return beside.entity
    seen_from = parse.first[parse.sentence[index]] if _behind_quote(parse, index) else index
    return scene.salient(seen_from, fits, bonus=bonus, barred=scene.barred(index))


def _behind_quote(parse: Parse, index: int) -> bool:
    """Tell whether a speaker's owner is not one that he speaks of: '"…," said its director'."""
    speaker = parse.head[index]
    verb = parse.head[speaker]
    if parse.dep[index] != "poss" or parse.dep[speaker] not in SUBJECTS or verb > index:
        return False
    return verb > 0 and parse.text[verb - 1] in _QUOTES


def _opens_sentence(parse: Parse, index: int) -> bool:
    here = parse.sentence[index]
    return parse.dep[index] in SUBJECTS and index - parse.first[here] <= 2


def _is_of_product(parse: Parse, index: int) -> bool:
    """Tell whether "it" is what goods are: launched, flown; "its" range, price, battery."""
    above = parse.head[index]
    lemma = parse.lemma[above]
    if parse.dep[index] == "poss":
        return lemma in _GOODS_HAVE
    if parse.dep[index] == "nsubj":
        return lemma in _GOODS_DO
    return parse.dep[index] == "nsubjpass" and lemma in _DONE_TO_GOODS


def _pleonastic(parse: Parse, index: int) -> bool:
    """Tell whether "it" stands for nothing: "it is likely that", "it was reported that"."""
    if parse.dep[index] == "expl":
        return True
    verb = parse.head[index]
    if parse.dep[index] not in SUBJECTS or parse.pos[verb] not in ("VERB", "AUX"):
        return False
    below = parse.children[verb]
    clause = any(parse.dep[c] in ("ccomp", "xcomp", "csubj", "advcl") and c > verb for c in below)
    if parse.dep[index] == "nsubjpass":
        return clause and any(parse.dep[c] == "ccomp" for c in below)
    if any(parse.lower[c] == "worth" for c in below):
        return True
    predicate = any(parse.dep[c] in ("acomp", "attr") for c in below)
    return parse.lemma[verb] in ("be", "seem", "appear", "become") and clause and predicate

"""Queries and a graph for them, made by chance from a seed: the same seed, the same text.

Expressions are of one type each, so that two engines may differ in what they think of a query, but
not in what the specification leaves to them. Variables may be unbound where OPTIONAL and UNION
leave them so.

Of a path with | Oxigraph 0.5.13 gives each pair of ends once, of one with ! where it knows both;
SPARQL gives one for each way. So such paths are asked with DISTINCT. And `0 / 2.5` is an
error there: numbers are divided by whole ones.
"""

from collections.abc import Iterator
from random import Random

from graph.iris import XSD
from graph.nquads import Literal, Quad

X = "urn:x:"
THINGS = 14
RELATIONS = ("p", "q", "r")
VALUES = {"num": "n", "str": "s", "date": "d", "bool": "b"}
COMPARED = ("=", "!=", "<", ">", "<=", ">=")
WORDS = ("alpha", "Beta", "gamma ray", "Ünal", "x\\y", "")


def graph(random: Random) -> Iterator[Quad]:
    """Give quads: relations among things, in the default graph and two others, and values."""
    for number in range(THINGS):
        thing = f"{X}t{number}"
        for _ in range(random.randrange(4, 9)):
            place = random.choice(("", "", f"{X}g1", f"{X}g2"))
            other = f"{X}t{random.randrange(THINGS)}"
            yield Quad(thing, X + random.choice(RELATIONS), other, place)
        for sort, predicate in VALUES.items():
            for _ in range(random.choice((0, 1, 1, 2))):
                yield Quad(thing, X + predicate, _value(random, sort))


def _value(random: Random, sort: str) -> Literal:
    match sort:
        case "num":
            kind = random.choice(("integer", "decimal", "double"))
            number = random.randrange(-5, 12)
            written = {"integer": f"{number}", "decimal": f"{number}.25", "double": f"{number}.5E1"}
            return Literal(written[kind], XSD + kind)
        case "date":
            day = (
                f"20{random.randrange(10, 26)}-0{random.randrange(1, 10)}-11T0{random.randrange(9)}"
            )
            return Literal(f"{day}:00:00Z", f"{XSD}dateTime")
        case "bool":
            return Literal(random.choice(("true", "false")), f"{XSD}boolean")
    return Literal(random.choice(WORDS))


def query(random: Random) -> str:
    """Give a query on one line."""
    return _Writer(random).query()


class _Writer:
    """Writes one query; knows of each variable what may stand for it."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.count = 0
        self.branching = random.random() < 0.4  # paths with | and !
        self.sorts: dict[str, str] = {}
        self.loose: set[str] = set()  # variables that OPTIONAL and UNION may leave unbound

    def query(self) -> str:
        chance = self.random.random()
        body = self.group(2)
        head = f"PREFIX : <{X}> PREFIX xsd: <{XSD}>"
        if chance < 0.1:
            return f"{head} ASK {{ {body} }}"
        if chance < 0.35 and not self.branching:
            return f"{head} {self.counted(body)}"
        distinct = "DISTINCT " if self.branching or self.random.random() < 0.3 else ""
        return f"{head} SELECT {distinct}{self.shown()} {{ {body} }}"

    def shown(self) -> str:
        some = self.random.sample(sorted(self.sorts), self.random.randint(1, len(self.sorts)))
        return " ".join(some)

    def counted(self, body: str) -> str:
        key = self.random.choice(sorted(self.sorts))
        numbers = [name for name, sort in self.sorts.items() if sort == "num"]
        asked = [
            f"(COUNT({self.random.choice(('', 'DISTINCT '))}{self.pick()}) AS ?n1)",
            "(COUNT(*) AS ?n2)",
        ]
        for name in self.random.sample(numbers, min(1, len(numbers))):
            asked += [f"({self.random.choice(('SUM', 'MIN', 'MAX', 'AVG'))}({name}) AS ?n3)"]
        having = self.random.choice(("", "", " HAVING (COUNT(*) > 1)"))
        return f"SELECT {key} {' '.join(asked)} {{ {body} }} GROUP BY {key}{having}"

    def group(self, depth: int) -> str:
        parts = [self.triple() for _ in range(self.random.randint(1, 3))]
        more = self.random.randint(0, 2) if depth else 0
        parts += [self.extra(depth - 1) for _ in range(more)]
        if self.random.random() < 0.5:
            parts.append(f"FILTER({self.truth(2)})")
        if self.random.random() < 0.2:
            bound, sort = self.new(), self.random.choice(("num", "str"))
            parts.append(f"BIND({self.number(2) if sort == 'num' else self.text(2)} AS {bound})")
            self.sorts[bound] = sort
        return " ".join(parts)

    def extra(self, depth: int) -> str:
        match self.random.randrange(7):
            case 0 | 1:
                return f"OPTIONAL {{ {self.branch(depth)} }}"
            case 2:
                return f"{{ {self.branch(depth)} }} UNION {{ {self.branch(depth)} }}"
            case 3:
                return f"MINUS {{ {self.aside(depth)} }}"
            case 4:
                return f"FILTER {self.random.choice(('', 'NOT '))}EXISTS {{ {self.aside(depth)} }}"
            case 5:
                thing = self.of("thing")
                some = " ".join(f":t{self.random.randrange(THINGS)}" for _ in range(6))
                return f"VALUES {thing} {{ {some} }}"
        place = self.random.choice((":g1", ":g2", self.of("graph")))
        return f"GRAPH {place} {{ {self.relation()} }}"

    def branch(self, depth: int) -> str:
        """Write a group that may not be there."""
        before = set(self.sorts)
        written = self.group(depth)
        self.loose |= self.sorts.keys() - before
        return written

    def aside(self, depth: int) -> str:
        """Write a group whose new variables are seen in it only.

        It has none that may be unbound: with one, Jena 4.5 takes rows away by MINUS that stay
        (rdflib says so as well).
        """
        before = dict(self.sorts)
        self.sorts = {name: sort for name, sort in before.items() if name not in self.loose}
        written = self.group(min(depth, 0))
        self.sorts = before
        return written

    def triple(self) -> str:
        if self.random.random() < 0.5:
            return self.relation()
        sort = self.random.choice(sorted(VALUES))
        return f"{self.of('thing', 0.9)} :{VALUES[sort]} {self.of(sort)} ."

    def relation(self) -> str:
        end = (
            self.of("thing") if self.random.random() < 0.9 else f":t{self.random.randrange(THINGS)}"
        )
        return f"{self.of('thing', 0.9)} {self.path()} {end} ."

    def path(self) -> str:
        one, other = self.random.choice(RELATIONS), self.random.choice(RELATIONS)
        forms = [*(f":{one}",) * 6, f":{one}/:{other}", f"^:{one}", f":{one}+"]
        if self.branching:
            forms += [f":{one}|:{other}", f"!:{one}"]
        return self.random.choice(forms)

    def of(self, sort: str, chance: float = 0.65) -> str:
        """Give a variable of a sort: by this chance an old one."""
        old = [name for name, known in self.sorts.items() if known == sort]
        if old and self.random.random() < chance:
            return self.random.choice(old)
        name = self.new()
        self.sorts[name] = sort
        return name

    def new(self) -> str:
        self.count += 1
        return f"?v{self.count}"

    def pick(self) -> str:
        return self.random.choice(sorted(self.sorts))

    def known(self, sort: str) -> list[str]:
        return [name for name, one in self.sorts.items() if one == sort]

    def truth(self, depth: int) -> str:
        match self.random.randrange(8 if depth else 4):
            case 0:
                return f"{self.number(depth)} {self.random.choice(COMPARED)} {self.number(depth)}"
            case 1:
                return f"{self.text(depth)} {self.random.choice(COMPARED)} {self.text(depth)}"
            case 2:
                return f"BOUND({self.pick()})"
            case 3:
                return f"{self.moment()} {self.random.choice(COMPARED)} {self.moment()}"
            case 4:
                return f"!({self.truth(depth - 1)})"
            case 5:
                function = self.random.choice(("CONTAINS", "STRSTARTS", "STRENDS"))
                return f"{function}({self.text(depth - 1)}, {self.text(0)})"
            case 6:
                listed = ", ".join(self.number(0) for _ in range(3))
                return f"{self.number(0)} {self.random.choice(('', 'NOT '))}IN ({listed})"
        joint = self.random.choice(("&&", "||"))
        return f"({self.truth(depth - 1)} {joint} {self.truth(depth - 1)})"

    def number(self, depth: int) -> str:
        simple = [*self.known("num"), "0", "3", "2.5", "1e1"]
        match self.random.randrange(5 if depth else 1):
            case 1:
                sign, one = self.random.choice("+-*/"), self.number(depth - 1)
                other = self.random.choice("37") if sign == "/" else self.number(depth - 1)
                return f"({one} {sign} {other})"
            case 2:
                return f"{self.random.choice(('ABS', 'CEIL', 'FLOOR'))}({self.number(depth - 1)})"
            case 3:
                return f"STRLEN({self.text(depth - 1)})"
            case 4:
                return f"IF({self.truth(0)}, {self.number(0)}, {self.number(0)})"
        return self.random.choice(simple)

    def text(self, depth: int) -> str:
        simple = [*self.known("str"), '"alpha"', '"a"', '"ray"', '""']
        match self.random.randrange(6 if depth else 1):
            case 1:
                return f"{self.random.choice(('UCASE', 'LCASE', 'STR'))}({self.text(depth - 1)})"
            case 2:
                return f"CONCAT({self.text(depth - 1)}, {self.text(depth - 1)})"
            case 3:
                return f"SUBSTR({self.text(depth - 1)}, 2, 3)"
            case 4:
                return f"COALESCE({self.text(0)}, {self.text(0)})"
            case 5:
                return f"STRAFTER({self.text(0)}, {self.text(0)})"
        return self.random.choice(simple)

    def moment(self) -> str:
        return self.random.choice([*self.known("date"), '"2016-01-01T00:00:00Z"^^xsd:dateTime'])

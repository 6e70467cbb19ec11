from hypothesis import given
from hypothesis import strategies as st

from api.access.budget import MOST, Allowance, Budget

ALLOWED = Allowance(seconds=60, errors=3, parallel=2)


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_so_many_queries_run_at_once() -> None:
    budget = Budget(ALLOWED, clock=Clock())
    assert not budget.begin("a").wait
    assert not budget.begin("a").wait
    refused = budget.begin("a")
    assert (refused.wait, refused.why) == (1, "2 queries at once")
    assert not budget.begin("b").wait
    budget.end("a", 1.0, failed=False)
    assert not budget.begin("a").wait


def test_seconds_that_are_used_up_come_back_with_time() -> None:
    clock = Clock()
    budget = Budget(ALLOWED, clock=clock)
    budget.begin("a")
    assert budget.end("a", 70.0, failed=False).seconds == 0
    refused = budget.begin("a")
    assert (refused.wait, refused.why) == (11, "60 seconds of queries a minute")
    clock.now += refused.wait
    assert not budget.begin("a").wait


def test_failures_are_counted_apart() -> None:
    clock = Clock()
    budget = Budget(ALLOWED, clock=clock)
    for _ in range(3):
        assert not budget.begin("a").wait
        budget.end("a", 0.0, failed=True)
    refused = budget.begin("a")
    assert refused.why == "3 failed queries a minute"
    clock.now += refused.wait
    assert not budget.begin("a").wait


@given(st.lists(st.tuples(st.floats(0, 30), st.floats(0, 20), st.booleans()), max_size=40))
def test_who_waits_as_long_as_told_is_let_in(
    asked: list[tuple[float, float, bool]],
) -> None:
    clock = Clock()
    budget = Budget(ALLOWED, clock=clock)
    for pause, seconds, failed in asked:
        clock.now += pause
        left = budget.begin("a")
        if left.wait:
            clock.now += left.wait
            assert not budget.begin("a").wait
        budget.end("a", seconds, failed=failed)


def test_clients_without_end_are_not_remembered_without_end() -> None:
    budget = Budget(ALLOWED, clock=Clock())
    budget.begin("busy")
    for number in range(MOST + 100):
        budget.begin(f"{number}")
        budget.end(f"{number}", 61.0, failed=False)
    assert not budget.begin("0").wait  # forgotten
    assert budget.begin(f"{MOST + 99}").wait
    assert not budget.begin("busy").wait
    assert budget.begin("busy").wait  # its first still runs

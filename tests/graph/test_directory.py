from threading import Thread

from graph.directory import Once


def test_what_several_want_at_once_is_made_once() -> None:
    once, made = Once(), list[int]()

    def make() -> int:
        made.append(once.get("inner", lambda: 1))  # one may be made of another
        return 2

    threads = [Thread(target=once.get, args=("outer", make)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert made == [1]
    assert once.get("outer", make) == 2
    assert once.has("outer")
    assert not once.has("other")

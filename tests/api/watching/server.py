"""A server on loopback that misbehaves as it is told, one behaviour an address."""

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def rss(*titles: str, about: str = "Acme Corp acquires {}.") -> bytes:
    items = "".join(
        f"<item><title>{title}</title><link>https://wire.example/{title}</link>"
        "<pubDate>Sat, 04 May 2019 08:30:00 +0200</pubDate>"
        f"<description>{about.format(title)}</description></item>"
        for title in titles
    )
    head = "<title>Wire</title>"
    return f'<rss version="2.0"><channel>{head}{items}</channel></rss>'.encode()


FEED = rss("Bolt", "Cog")


class Handler(BaseHTTPRequestHandler):
    """Answers by the table `ANSWERS`; what was asked is kept by the server."""

    protocol_version = "HTTP/1.1"
    server: "Server"

    def do_GET(self) -> None:
        with self.server.lock:
            self.server.asked.append((self.path, dict(self.headers.items())))
        self.close_connection = True
        self.server.answers.get(self.path, missing)(self)

    def answer(self, data: bytes = b"", status: int = 200, **headers: str) -> None:
        self.send_response(status)
        told = {"Content-Length": str(len(data)), "Connection": "close"} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        for name, value in told.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


type Answer = Callable[[Handler], None]


def missing(handler: Handler) -> None:
    handler.answer(status=404)


def feed(data: bytes = FEED, **headers: str) -> Answer:
    return lambda handler: handler.answer(data, 200, **headers)


def failing(status: int, **headers: str) -> Answer:
    return lambda handler: handler.answer(b"no", status, **headers)


def leading(where: str, status: int = 302) -> Answer:
    return lambda handler: handler.answer(status=status, Location=where)


def conditional(handler: Handler) -> None:
    if handler.headers.get("If-None-Match") == '"one"':
        handler.answer(status=304, ETag='"one"')
    else:
        handler.answer(FEED, ETag='"one"', Last_Modified="Sat, 04 May 2019 06:30:00 GMT")


def ever_new(handler: Handler) -> None:
    """Another ETag each time, for the same bytes."""
    handler.answer(FEED, ETag=f'"{len(handler.server.asked)}"')


def cut_off(handler: Handler) -> None:
    handler.answer(FEED[:-50], Content_Length=str(len(FEED)))


def cut_off_in_a_chunk(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    handler.wfile.write(b"ff\r\n" + FEED[:20])


def zipped_and_cut_off(handler: Handler) -> None:
    handler.answer(gzip.compress(FEED)[:-9], Content_Encoding="gzip")


def endless(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    try:
        while True:
            handler.wfile.write(b"<!-- more -->" * 5_000)
    except OSError:
        return


def dripping(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    try:
        while not handler.server.over.is_set():
            handler.wfile.write(b" ")
            time.sleep(0.02)
    except OSError:
        return


def silent(handler: Handler) -> None:
    handler.server.over.wait(60)


def hanging_up(handler: Handler) -> None:
    handler.connection.shutdown(socket.SHUT_RDWR)


def nonsense(handler: Handler) -> None:
    handler.wfile.write(b"this is no HTTP\r\n\r\n")


class Server(ThreadingHTTPServer):
    """What it answers, by path; and what it was asked, in order."""

    daemon_threads = True

    def __init__(self, answers: dict[str, Answer]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers = answers
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.lock = threading.Lock()
        self.over = threading.Event()

    def at(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}{path}"

    def times(self, path: str) -> int:
        return sum(asked == path for asked, _ in self.asked)


@contextmanager
def serving(answers: dict[str, Answer] | None = None) -> Iterator[Server]:
    server = Server(answers or {})
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()
        thread.join()

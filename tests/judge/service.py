"""PingID, played on loopback: answers what a test says, and remembers what came."""

import http.server
import json
import secrets
import sys
import threading
from dataclasses import dataclass, field

from . import tokens


@dataclass(frozen=True)
class Request:
    """A request as it came."""

    method: str
    path: str
    headers: dict
    token: str
    organisation: tokens.Organisation

    @property
    def operation(self):
        return self.path.removeprefix("/pingid/rest/4/").removesuffix("/do")

    @property
    def payload(self):
        return tokens.verify(self.token, self.organisation.key)[1]

    @property
    def body(self):
        return self.payload["reqBody"]

    @property
    def client_data(self):
        return self.body.get("clientData")

    def members(self, **members):
        """The members of a right reply to this request; `...` leaves one out."""
        common = {
            "errorId": 200,
            "errorMsg": "ok",
            "uniqueMsgId": "webs_" + secrets.token_urlsafe(32),
            "clientData": self.client_data,
        }
        return tokens.changed(common, members)

    def signed(self, wrapped=True, header=None, key=None, **members):
        """A right reply to this request."""
        return self.organisation.reply(self.members(**members), wrapped, header, key)


@dataclass(frozen=True)
class Reply:
    """An answer to send."""

    body: str | bytes = ""
    status: int = 200
    headers: dict = field(default_factory=dict)
    # Says another length than the body has, and closes the connection after it.
    length: int | None = None
    # Closes the connection without a word.
    silent: bool = False


class Service:
    """A service on a free port of 127.0.0.1.

    `play` makes the answer to a request: a `Reply`, or the text of a body that comes with 200.
    """

    def __init__(self, play=None):
        self.received = []
        # What went wrong here: no test may leave any.
        self.failures = []
        self.play = play
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.service = self
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()
        self.address = "127.0.0.1:%d" % self._server.server_address[1]
        self.organisation = tokens.Organisation.marked(f"http://{self.address}/pingid")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def answer(self, request):
        with self._lock:
            self.received.append(request)
        reply = self.play(request)
        return reply if isinstance(reply, Reply) else Reply(reply)


def plain(members):
    """A reply as plain JSON."""
    return json.dumps(members)


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    # A closing server does not wait for a client that holds a connection open.
    block_on_close = False

    def handle_error(self, request, client_address):
        self.service.failures.append(sys.exc_info()[1])


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 20

    def handle_any(self):
        service = self.server.service
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        organisation = service.organisation
        token = body.decode("latin-1")
        request = Request(self.command, self.path, headers, token, organisation)
        reply = service.answer(request)
        if reply.silent:
            self.close_connection = True
            return
        content = reply.body.encode() if isinstance(reply.body, str) else reply.body
        self.send_response(reply.status)
        sent = {"Content-Type": "application/json", **reply.headers}
        for name, value in sent.items():
            self.send_header(name, value)
        length = len(content) if reply.length is None else reply.length
        if "Transfer-Encoding" not in reply.headers:
            self.send_header("Content-Length", str(length))
        self.end_headers()
        self.wfile.write(content)
        self.close_connection = reply.length is not None

    do_GET = do_POST = do_PUT = do_HEAD = do_CONNECT = handle_any

    def handle_one_request(self):
        try:
            super().handle_one_request()
        except OSError:
            # The client went away, as it may.
            self.close_connection = True

    def log_message(self, *_):
        pass

"""Stands before the replicas, as in production: each connection goes to the first one that is there."""

from __future__ import annotations

import contextlib
import socket
import socketserver
import threading
from collections.abc import Iterator


class _Connection(socketserver.BaseRequestHandler):
    def handle(self) -> None:
        assert isinstance(self.server, _Server)
        for port in self.server.ports:
            with contextlib.suppress(OSError):
                with socket.create_connection(("127.0.0.1", port)) as replica:
                    forth = threading.Thread(target=_pump, args=(self.request, replica), daemon=True)
                    forth.start()
                    _pump(replica, self.request)
                return


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False
    ports: tuple[int, ...]


def _pump(source: socket.socket, target: socket.socket) -> None:
    """Hands on what comes until it ends, and then the end."""
    with contextlib.suppress(OSError):
        while chunk := source.recv(65536):
            target.sendall(chunk)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_RDWR)


@contextlib.contextmanager
def balanced(*ports: int) -> Iterator[str]:
    """The address before the replicas on these ports."""
    with _Server(("127.0.0.1", 0), _Connection) as server:
        server.ports = ports
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_address[1]}"
        server.shutdown()

"""A service whose client is made, and used, before gunicorn forks."""

from __future__ import annotations

import json
import os

import pingpair

CLIENT = pingpair.Client.from_env()
CLIENT.ensure_user("forked")


def application(environ, start_response):
    found = CLIENT.get_user_details("forked").user.username
    body = json.dumps({"process": os.getpid(), "username": found}).encode()
    start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(body)))])
    return [body]

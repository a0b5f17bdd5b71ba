"""Tasks whose client is made, and used, before Celery forks."""

from __future__ import annotations

import os

import pingpair
from celery import Celery

FOLDER = os.environ["TASKS_FOLDER"]
CLIENT = pingpair.Client.from_env()
CLIENT.ensure_user("forked")

app = Celery("tasks", broker="filesystem://", backend=f"file://{FOLDER}/results")
app.conf.update(
    broker_transport_options={
        "data_folder_in": f"{FOLDER}/queue",
        "data_folder_out": f"{FOLDER}/queue",
        "control_folder": f"{FOLDER}/control",
    },
    worker_hijack_root_logger=False,
)


@app.task
def look(number: int) -> tuple[int, int, str]:
    return number, os.getpid(), CLIENT.get_user_details("forked").user.username

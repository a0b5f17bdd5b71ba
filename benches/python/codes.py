"""QR codes of an activation link: level M, the same scale."""

from __future__ import annotations

import io

import segno

import pingpair

BASE_URL, CODE = "https://idpxnyl3m.pingidentity.com/pingid", "292070522701"
URL = pingpair.Link.activation(BASE_URL, CODE).url


def by_segno(kind: str) -> bytes:
    image = io.BytesIO()
    segno.make(URL, error="m", micro=False, boost_error=False).save(image, kind=kind, scale=8)
    return image.getvalue()


SVG = {
    "pingpair": lambda: pingpair.Link.activation(BASE_URL, CODE).svg(),
    "segno": lambda: by_segno("svg"),
}
PNG = {
    "pingpair": lambda: pingpair.Link.activation(BASE_URL, CODE).png(8),
    "segno": lambda: by_segno("png"),
}
SVG_BARS = {"segno": 35}
PNG_BARS = {"segno": 15}

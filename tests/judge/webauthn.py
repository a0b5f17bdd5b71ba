"""What stands between the service's WebAuthn texts and a browser: standard JSON.

Written from the vendor's page: options have signed bytes and algorithms as texts, credentials have
standard Base64 but for their `id`.
"""

import base64
import json

from . import tokens


def creation_options(text):
    """The standard JSON of the service's `publicKeyCredentialOptions`."""
    options = json.loads(text)
    options["challenge"] = base64url(options["challenge"])
    options["user"]["id"] = base64url(options["user"]["id"])
    for parameters in options["pubKeyCredParams"]:
        parameters["alg"] = int(parameters["alg"])
    for credential in options.get("excludeCredentials") or []:
        credential["id"] = base64url(credential["id"])
    return options


def credential_text(credential):
    """The service's `publicKeyCredentialJson` for a browser's new credential."""
    response = credential["response"]
    return tokens.compact(
        {
            "id": credential["id"],
            "type": credential["type"],
            "rawId": standard(credential["rawId"]),
            "response": {
                name: standard(response[name]) for name in ("clientDataJSON", "attestationObject")
            },
        }
    )


def client_data(credential):
    """What the browser signed."""
    return json.loads(tokens.decode(credential["response"]["clientDataJSON"]))


def with_client_data(credential, **changes):
    """The credential over other client data. Without an attestation nobody signed them."""
    content = tokens.compact({**client_data(credential), **changes})
    response = {**credential["response"], "clientDataJSON": tokens.encode(content)}
    return {**credential, "response": response}


def base64url(signed):
    """Signed bytes, as the service writes them."""
    if not all(-128 <= value <= 127 for value in signed):
        raise AssertionError("no signed bytes")
    return tokens.encode(bytes(value % 256 for value in signed))


def standard(text):
    """Standard Base64 with padding, of base64url."""
    return base64.b64encode(tokens.decode(text)).decode()

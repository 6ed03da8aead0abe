"""The parameters of a request, however they were sent.

Telegram takes the same parameters from the query string, a form, a multipart body or JSON. In a form a nested
value is a string holding JSON; in a JSON body it is the value itself. `Params` hides the difference.
"""

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.localapi.errors import ApiError, bad_request

Json = dict[str, Any]
"""A JSON object, such as a Message as Telegram words it."""

TRUE_WORDS = frozenset({"true", "1", "yes", "on"})


@dataclass(frozen=True)
class Upload:
    """A file inside a multipart request."""

    filename: str
    content_type: str
    data: bytes


@dataclass(frozen=True)
class Params:
    """The parameters of one request by name, and the files that came with it."""

    values: dict[str, Any] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def __contains__(self, name: str) -> bool:
        return self.values.get(name) not in (None, "")

    def text(self, name: str, default: str = "") -> str:
        """Return the parameter as text; `default` where it is missing."""
        value = self.values.get(name)
        return default if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """Return the parameter as a whole number; `default` where it is missing or no number."""
        try:
            return int(self.values.get(name, default))
        except (TypeError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        """Return the parameter as yes or no."""
        return str(self.values.get(name, "")).lower() in TRUE_WORDS

    def structure(self, name: str) -> Any:
        """Return the parameter as a JSON value; None where it is missing."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value.strip():
            return None
        try:
            return json.loads(value)
        except ValueError as problem:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from problem

    def record(self, name: str) -> Json | None:
        """Return the parameter as a JSON object; None where it is missing."""
        value = self.structure(name)
        if value is not None and not isinstance(value, dict):
            raise bad_request(f"object expected as {name.replace('_', ' ')}")
        return value

    def listing(self, name: str) -> list[Any]:
        """Return the parameter as a JSON array; empty where it is missing."""
        value = self.structure(name)
        if value is not None and not isinstance(value, list):
            raise bad_request(f"expected an Array of {name.replace('_', ' ')}")
        return value or []

    def upload(self, name: str) -> Upload | None:
        """Return the file sent as this parameter: under its own name, or named by `attach://`."""
        value = self.values.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            return self.uploads.get(value.removeprefix("attach://"))
        return self.uploads.get(name)


async def read_params(request: web.Request) -> Params:
    """Everything the request says, the query string first and the body over it."""
    values: dict[str, Any] = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.method == "GET" or not request.can_read_body:
        return Params(values)
    if request.content_type == "application/json":
        values.update(await _json_body(request))
    elif request.content_type in ("application/x-www-form-urlencoded", "multipart/form-data"):
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                uploads[name] = Upload(value.filename, value.content_type, value.file.read())
            else:
                values[name] = value
    return Params(values, uploads)


async def _json_body(request: web.Request) -> Json:
    try:
        body = await request.json()
    except ValueError as problem:
        raise ApiError(400, "Bad Request: can't parse request JSON object") from problem
    if not isinstance(body, dict):
        raise ApiError(400, "Bad Request: object expected as request")
    return body

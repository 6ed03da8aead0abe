"""What the server answers when it does not do what was asked, in Telegram's own words.

ApiError is the only exception of this package that reaches a caller over HTTP; it becomes the JSON object
`{"ok": false, "error_code", "description", "parameters"}`.
"""

from typing import Any

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)
CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


class ApiError(Exception):
    """A refused request: the HTTP status `code`, its `description`, and Telegram's extra `parameters`."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """Return the JSON object that answers the request."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(reason: str) -> ApiError:
    """400: the request is wrong; `reason` is Telegram's wording without its prefix."""
    return ApiError(400, f"Bad Request: {reason}")


def moved(chat_id: int) -> ApiError:
    """400: the group has become a supergroup with another number."""
    said = "Bad Request: group chat was upgraded to a supergroup chat"
    return ApiError(400, said, {"migrate_to_chat_id": chat_id})


def unauthorized() -> ApiError:
    """401: the token is not this bot's."""
    return ApiError(401, "Unauthorized")


def forbidden(reason: str) -> ApiError:
    """403: the bot may not do this in this chat."""
    return ApiError(403, f"Forbidden: {reason}")


def not_found(reason: str = "") -> ApiError:
    """404: no such method, file or bot."""
    return ApiError(404, f"Not Found: {reason}" if reason else "Not Found")


def conflict() -> ApiError:
    """409: two programs poll for the same bot."""
    return ApiError(409, CONFLICT)

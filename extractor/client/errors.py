"""What may go wrong between a program and the server: one class a cause that a caller can act on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import ExtractorError


class ClientError(ExtractorError):
    """The server refused a request, or could not be asked. `status`: of HTTP (0: no answer); `code`: the API's."""

    def __init__(self, message: str, status: int = 0, code: str = "", detail: Mapping[str, Any] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.detail: Mapping[str, Any] = detail or {}


class Unreachable(ClientError):  # noqa: N818 - a caller reads "except Unreachable"
    """No answer: the server is not there, or the connection broke."""


class Unauthorized(ClientError):  # noqa: N818
    """The server asks for a token, or does not know this one."""


class Forbidden(ClientError):  # noqa: N818
    """The token's role may not do this."""


class NotFound(ClientError):  # noqa: N818
    """What was named is not held."""


class TooLarge(ClientError):  # noqa: N818
    """The request is larger than the server takes."""


class Invalid(ClientError):  # noqa: N818
    """The request says something that cannot be; `detail` may hold `fields`."""


class Conflict(ClientError):  # noqa: N818
    """Somebody else decided on the same thing since the version that was given: nothing was saved.

    `base`: how the thing was; `theirs`: what the other person made of it (verdict, after, by, at); `yours`: what was
    refused; `version`: the document's now, to decide again with. Of another 409 all are empty and `version` is None.
    """

    @property
    def base(self) -> Mapping[str, Any] | None:
        return self.detail.get("base")

    @property
    def theirs(self) -> Mapping[str, Any]:
        return self.detail.get("theirs") or {}

    @property
    def yours(self) -> Mapping[str, Any]:
        return self.detail.get("yours") or {}

    @property
    def version(self) -> int | None:
        return self.detail.get("version")


_KINDS: dict[int, type[ClientError]] = {
    401: Unauthorized, 403: Forbidden, 404: NotFound, 409: Conflict, 413: TooLarge, 422: Invalid, 428: Invalid,
}  # fmt: skip


def refused(status: int, body: Any) -> ClientError:
    """Return the error that an answer of the server stands for."""
    found = body.get("error") if isinstance(body, dict) else None
    error: dict[str, Any] = found if isinstance(found, dict) else {}
    message = str(error.get("message") or f"the server answered {status}")
    return _KINDS.get(status, ClientError)(message, status, str(error.get("code", "")), error)

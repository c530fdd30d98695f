"""The whole error tree on one screen.

An `InputError` concerns one input: the run notes it in the ledger and goes on. A `SetupError` concerns the run
itself: nothing can go on until somebody acts. Every message names what failed, why, and the next step.
"""


class ExtractorError(Exception):
    """The root: everything the program raises on purpose."""


class InputError(ExtractorError):
    """One input cannot be processed; the others can.

    `code` is stable and goes into the ledger; the message is for a person and names the next step. `state` is the
    ledger's word: "failed", "refused" (the program declines such a file on purpose) or "needs_ocr".
    """

    code = "input"
    state = "failed"


class UnreadableError(InputError):
    """The file cannot be opened (no rights, gone, a folder where a file was expected)."""

    code = "unreadable"


class EmptyError(InputError):
    """The file holds no text."""

    code = "empty"


class BinaryError(InputError):
    """The bytes are no text of any encoding and no format that a reader knows."""

    code = "binary"
    state = "refused"


class EncodingError(InputError):
    """The bytes look like text, but no encoding gives it."""

    code = "encoding"


class TooLargeError(InputError):
    """The file, one of its lines or its decoded text is over a limit."""

    code = "too_large"
    state = "refused"


class UnsupportedError(InputError):
    """No reader takes this media type."""

    code = "unsupported"
    state = "refused"


class BrokenError(InputError):
    """The file is of a format that a reader takes, but damaged or not whole."""

    code = "broken"


class ProtectedError(InputError):
    """The file is locked: it opens only with a password."""

    code = "protected"
    state = "refused"


class NeedsOcrError(InputError):
    """The file holds pictures of text and no text: a scan or a photograph."""

    code = "needs_ocr"
    state = "needs_ocr"


class RefusedError(InputError):
    """The document is marked as a secret of the State, and nobody has said that such papers may be processed here."""

    code = "refused"
    state = "refused"


class ReaderFailedError(InputError):
    """A reader died, hung or exceeded its memory; it ran in a child process, so only this file is lost."""

    code = "reader_failed"


class StageFailedError(InputError):
    """A stage after reading failed on this document: a fault of the program, not of the file."""

    code = "stage_failed"


class SetupError(ExtractorError):
    """The run cannot start: a missing part, a wrong option, a broken file of our own."""


class GazetteerError(SetupError):
    """A gazetteer row breaks a rule of gazetteers/README.md; names file, line and column."""


class GoldError(SetupError):
    """A gold file is malformed; names file and cause."""


class ModelError(SetupError):
    """A model file is missing or does not have the hash written in the code."""


class StoreError(SetupError):
    """The database cannot be used: newer schema, not a database, no rights."""


class NotFoundError(ExtractorError):
    """A document, subject or record that was asked for by name is not held."""


def state_of(code: str | None) -> str:
    """Return the ledger's state for an input that ended with this error code: failed, refused or needs_ocr."""
    kinds = [InputError]
    for kind in kinds:
        if kind.code == code:
            return kind.state
        kinds += kind.__subclasses__()
    return "failed"

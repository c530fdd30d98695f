"""Digital signatures (chữ ký số) in a PDF: who signed, when, whether the signed bytes are as they were.

Read with pyHanko, which follows ISO 32000 and PAdES (ETSI EN 319 142). Whether the certificate was issued by somebody
the reader trusts is not asked: that needs a list of issuers and a network. So a signature is evidence that stands
beside the printed signature, and `intact` says only that nothing of what was signed has changed.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from ...model import DigitalSignature

MARK = b"/ByteRange"
"""What every signature has; a file without it is not looked at further."""
MOST = 20
_TIME = "%Y-%m-%dT%H:%M:%S%z"


def signatures_of(data: bytes) -> tuple[DigitalSignature, ...]:
    """Return the signatures in the order of signing; none where the file has none or they cannot be read."""
    if MARK not in data:
        return ()
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    try:
        return tuple(_read(data))
    except Exception:  # a broken signature dictionary may raise anything; the text of the file is read all the same
        return ()


def _read(data: bytes) -> Iterator[DigitalSignature]:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    reader = PdfFileReader(io.BytesIO(data), strict=False)
    for signature in list(reader.embedded_regular_signatures)[:MOST]:
        signature.compute_integrity_info()
        whole = signature.evaluate_signature_coverage() == SignatureCoverageLevel.ENTIRE_FILE
        names = signature.signer_cert.subject.native if signature.signer_cert else {}
        yield DigitalSignature(
            _text(names.get("common_name")),
            _text(names.get("organization_name") or names.get("organizational_unit_name")),
            _time(signature.self_reported_timestamp),
            _intact(signature),
            whole,
        )


def _intact(signature: Any) -> bool:
    """Say whether the signed bytes have the digest that was signed, and the signer's key signed that digest."""
    from pyhanko.sign.validation.generic_cms import validate_sig_integrity

    intact, valid = validate_sig_integrity(
        signature.signer_info,
        signature.signer_cert,
        expected_content_type="data",
        actual_digest=signature.compute_digest(),
    )
    return bool(intact and valid)


def _text(value: Any) -> str | None:
    """A name may be given twice; control characters have no place in one."""
    first = value[0] if isinstance(value, list) and value else value
    return "".join(c for c in str(first) if c.isprintable()).strip() or None if first else None


def _time(value: datetime | None) -> str | None:
    if value is None:
        return None
    text = value.strftime(_TIME)
    return f"{text[:-2]}:{text[-2:]}" if value.tzinfo else text

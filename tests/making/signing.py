"""Digitally signed PDFs, with a key and a certificate made on the spot."""

from __future__ import annotations

import datetime
import io
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko_certvalidator.registry import SimpleCertificateStore

SIGNER = "Hoàng Văn Thử"
ORGANISATION = "ỦY BAN NHÂN DÂN TỈNH ĐỒNG MÂY"


@cache
def _signer() -> signers.SimpleSigner:
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, ORGANISATION),
            x509.NameAttribute(NameOID.COMMON_NAME, SIGNER),
        ]
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(datetime.datetime(2023, 1, 1))
        .not_valid_after(datetime.datetime(2043, 1, 1))
        .sign(key, hashes.SHA256())
    )
    der, pkcs8, plain = (
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return signers.SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(certificate.public_bytes(der)),
        signing_key=asn1_keys.PrivateKeyInfo.load(key.private_bytes(der, pkcs8, plain)),
        cert_registry=SimpleCertificateStore(),
    )


def signed(pdf: bytes, field: str = "Signature1") -> bytes:
    """Return `pdf` with one more signature."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    meta = signers.PdfSignatureMetadata(field_name=field)
    # In a thread of its own: signing runs an event loop, and the browser tests leave one in the main thread.
    with ThreadPoolExecutor(1) as pool:
        result: bytes = pool.submit(signers.sign_pdf, writer, meta, signer=_signer()).result().getvalue()
    return result

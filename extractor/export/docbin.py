"""Mentions as a spaCy DocBin: training data for spaCy's own models, with the tokenizer that keeps every character."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from ..collection import Held
from .options import Options


def write_documents(documents: Iterable[Held], stream: BinaryIO, _: Options) -> None:
    """Write one Doc a document, its mentions in `doc.ents` and `doc.spans["extractor"]`, its id in `user_data`.

    A mention that no run of tokens covers exactly stays out: the tokenizer cuts wherever a mention can begin, so that
    only edited texts have such. The format holds all documents at once in memory.
    """
    import spacy
    from spacy.tokens import DocBin

    from ..spacy import KEY

    nlp = spacy.blank("vi")
    box = DocBin(attrs=["ENT_IOB", "ENT_TYPE", "SPACY"], store_user_data=False)
    for held in documents:
        document = held.result.document
        doc = nlp.make_doc(document.text)
        spans = [doc.char_span(m.start, m.end, label=m.label) for m in held.result.mentions]
        found = [s for s in spans if s is not None]
        doc.set_ents(found)
        doc.spans[KEY] = found
        box.add(doc)
    stream.write(box.to_bytes())

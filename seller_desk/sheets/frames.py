"""Messages between the program and its child: pickled, each behind its length."""

import pickle
from datetime import datetime
from io import BytesIO
from typing import IO, Any

from seller_desk.sheets.cells import ErrorCell

_LENGTH = 4
_KNOWN = {(kind.__module__, kind.__qualname__): kind for kind in (datetime, ErrorCell)}


def send(stream: IO[bytes], message: object) -> None:
    """Write one message: plain values, times and error cells, nothing that refers to itself."""
    frame = BytesIO()
    frame.write(bytes(_LENGTH))
    pickler = pickle.Pickler(frame, protocol=5)
    pickler.fast = True  # no memory of what was said: ten times as fast for cells
    pickler.dump(message)
    frame.seek(0)
    frame.write((len(frame.getbuffer()) - _LENGTH).to_bytes(_LENGTH, "big"))
    stream.write(frame.getbuffer())
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """The next message, still pickled; None when the other side has gone."""
    length = stream.read(_LENGTH)
    if len(length) < _LENGTH:
        return None
    size = int.from_bytes(length, "big")
    frame = stream.read(size)
    return frame if len(frame) == size else None


def opened(frame: bytes) -> Any:  # noqa: ANN401  (the two sides know their messages)
    """A message; a child that a file has taken over could say nothing that runs here."""
    return _Unpickler(BytesIO(frame)).load()


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> type:
        found = _KNOWN.get((module, name))
        if found is None:
            raise pickle.UnpicklingError(name)
        return found

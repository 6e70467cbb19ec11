"""What Oxigraph says of a store on a disk that failed, in words.

It raises OSError where a file can't be read, and RuntimeError where RocksDB finds that a file is
not as it was written: https://github.com/facebook/rocksdb/blob/main/include/rocksdb/status.h.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ontology.errors import StoreError

CORRUPT = "Corruption"
"""How RocksDB begins what it says of such a file."""


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """Say of a store that is damaged where it is, and what to do.

    Raises:
        StoreError: It can't be read.
    """
    try:
        yield
    except OSError as error:
        raise StoreError(f"can't open the published graph in {folder}: {error}") from error
    except RuntimeError as error:
        if CORRUPT not in str(error):
            raise
        raise StoreError(
            f"the published graph in {folder} is damaged; newsgraph rebuild makes it anew from "
            f"the ledger ({error})"
        ) from error

"""The ground a service stands on: one folder that nobody else serves, one port that listens."""

from __future__ import annotations

import errno
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from .errors import ConflictError, InvalidError
from .settings import Settings

_NOT_OURS = frozenset({errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT, errno.EINVAL})
"""What binding says of an address that is none of this machine's."""


@contextmanager
def alone(settings: Settings) -> Iterator[None]:
    """Hold the data folder; ConflictError `service_already_running` where another does.

    Raises InvalidError `data_folder_unusable` where its lock cannot be made.
    """
    lock = FileLock(settings.lock_file, timeout=0, mode=0o600)
    try:
        lock.acquire()
    except Timeout:
        folder = str(settings.data_dir)
        raise ConflictError("service_already_running", {"folder": folder}) from None
    except OSError as error:  # a folder where the file should be, or somebody else's file
        folder = str(settings.data_dir)
        raise InvalidError("data_folder_unusable", {"folder": folder}) from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def listening(settings: Settings) -> Iterator[socket.socket]:
    """Yield a socket that listens; ConflictError `port_in_use`, InvalidError `setting_unusable`."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        listener = socket.socket(family, socket.SOCK_STREAM)
    except OSError as error:  # a machine without IPv6
        raise _host_unusable() from error
    try:
        if sys.platform != "win32":  # there it would let a second program share the port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((settings.host, settings.port))
        listener.listen(1024)
    except (socket.gaierror, UnicodeError) as error:  # no such name, or no name at all
        listener.close()
        raise _host_unusable() from error
    except OSError as error:
        listener.close()
        if error.errno in _NOT_OURS:
            raise _host_unusable() from error
        raise ConflictError("port_in_use", {"port": settings.port}) from error
    with listener:
        yield listener


def _host_unusable() -> InvalidError:
    return InvalidError("setting_unusable", {"name": "ENTENDU_HOST", "wanted": "127.0.0.1"})

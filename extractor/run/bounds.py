"""What a child process may use, set from inside it before it touches hostile input."""

from __future__ import annotations

import math
import os
import sys
import time

from ..load import Limits


def mute() -> None:
    """Send what native libraries print to nowhere: standard output belongs to the records."""
    sys.stdout.flush()
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, 1)
    os.dup2(sink, 2)
    os.close(sink)


def bound_memory(limits: Limits) -> None:
    """Let the process map `memory_bytes` more than it has now; no core files. Only where the system knows how."""
    try:
        import resource

        with open("/proc/self/statm", encoding="ascii") as file:
            mapped = int(file.read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (mapped + limits.memory_bytes, resource.RLIM_INFINITY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, OSError, ValueError):
        return


def bound_cpu(limits: Limits | None) -> None:
    """Have the system end this process once it has used `cpu_seconds` more processor time; None lifts the bound."""
    try:
        import resource
    except ImportError:
        return
    spent = math.ceil(time.process_time())
    soft = spent + limits.cpu_seconds if limits else resource.RLIM_INFINITY
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))

"""Damaged files of every format through the whole program: each must end in a record or a typed failure.

    python -m benchmarks.mutants [--count 1000] [--formats .pdf,.docx] [--seed 1]

Printed for each format: how many gave a record, how many a typed failure (by code), how many a fault of the program,
how many killed or hung their child process. A fault, a death or a hang of the whole run is a defect.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import Counter
from pathlib import Path

from extractor.run import expand, run
from tests.making.mutants import mutants, originals

FAULTS = ("reader_failed", "stage_failed")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--count", type=int, default=1000)
    arguments.add_argument("--formats", default="")
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    chosen = options.formats.split(",") if options.formats else list(originals())
    for suffix in chosen:
        with tempfile.TemporaryDirectory() as folder:
            for n, data in enumerate(mutants(originals()[suffix], options.count, options.seed)):
                Path(folder, f"{n:05}{suffix}").write_bytes(data)
            started = time.perf_counter()
            codes: Counter[str] = Counter()
            named: dict[str, str] = {}
            inputs = set()
            for outcome in run(expand([folder])):
                inputs.add(Path(outcome.path.split("!/")[0].split("#")[0]).name)
                code = outcome.code or "ok"
                codes[code] += 1
                if code in FAULTS:
                    named.setdefault(f"{Path(outcome.path).name}: {outcome.message}", code)
            seconds = time.perf_counter() - started
        print(
            f"{suffix:11} {len(inputs):5} files {seconds:6.1f} s  "
            + ", ".join(f"{c} {n}" for c, n in codes.most_common())
        )
        for name in list(named)[:5]:
            print(f"            {name}")


if __name__ == "__main__":
    main()

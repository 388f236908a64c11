"""Score milestones, pledges and programmes of a text against gold.

    python benchmarks/statements.py TEXT GOLD.jsonl SCORER.py [--errors]

Until the command line writes statements itself: reads TEXT, writes its statements as JSON lines, runs the scorer.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import msgspec

from dajuan.reading.promises import statements
from dajuan.reading.speakers import quotations


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--year", type=int)
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    text = args.text.read_text(encoding="utf-8-sig")
    lines = [
        json.dumps({"doc": args.text.name, **msgspec.to_builtins(record)}, ensure_ascii=False)
        for records in statements(text, quotations(text), args.year)
        for record in records
    ]
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "found.jsonl"
        found.write_text("\n".join(lines), encoding="utf-8")
        command = [sys.executable, str(args.scorer), str(args.gold), str(found), *(["--errors"] if args.errors else [])]
        code = subprocess.run(command, check=False).returncode
    large = text * max(1, 1_000_000 // len(text.encode()))
    begin = time.process_time()
    statements(large, quotations(large), args.year)
    seconds = time.process_time() - begin
    print(f"{len(large.encode()) / 1e6 / seconds:.1f} MB/s over {len(large.encode()) / 1e6:.1f} MB")
    return code


if __name__ == "__main__":
    raise SystemExit(main())

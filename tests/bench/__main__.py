"""Run every benchmark: `make bench`; with files of judged comments, the rules' judgement too."""

from __future__ import annotations

import sys

from bench import checks, judgement, model_stream, relay, service

files = sys.argv[1:]
del sys.argv[1:]
for benchmark in (service, relay, model_stream):
    print(f"── {benchmark.__name__}")
    benchmark.main()
print(f"── {checks.__name__}")
checks.main([])
checks.main(["--hostile"])
if files:
    print(f"── {judgement.__name__}")
    judgement.main(files)

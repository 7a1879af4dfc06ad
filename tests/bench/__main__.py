"""Run every benchmark: `make bench`."""

from __future__ import annotations

from bench import model_stream, relay, service

for benchmark in (service, relay, model_stream):
    print(f"── {benchmark.__name__}")
    benchmark.main()

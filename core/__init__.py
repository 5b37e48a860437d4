"""The kernel: money, errors, actor, clock, ids, the workflow engine. Imports nothing of ours."""

"""Forms are set, and scans of them read, in child processes with limits."""

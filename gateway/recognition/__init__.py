"""Bills are read in child processes with limits; the gateway's own process parses nothing of a file."""

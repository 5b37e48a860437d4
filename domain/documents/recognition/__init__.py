"""Reading bills: bytes in, a reading with its sources and questions out. Runs in a child process only (gateway.recognition)."""

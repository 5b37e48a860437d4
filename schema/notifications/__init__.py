"""Messages to the caller about cases."""

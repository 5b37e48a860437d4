"""Uploaded files: told by content, stored once, taken up by cases, shown to those with a part in the case."""

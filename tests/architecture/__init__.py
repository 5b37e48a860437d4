"""The rules of the house. Each test lists every offender at once and says what to do about it."""

"""Money that was paid and is asked back: opened by one person, approved by another, settled when it came back."""

"""Invented bills in the layouts in use, and files that mean harm. Companies and numbers are made up."""

"""Measuring the answers."""

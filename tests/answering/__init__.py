"""Answering: from a message to an outcome, on a base about an invented town and on the shipped one."""

"""The newsroom: edits, versions, the gate, the queue, backups."""

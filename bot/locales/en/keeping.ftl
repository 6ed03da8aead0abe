### The base and the state, whole: exported, backed up, restored.

command-export = Get the fact base as a file
command-backup = Back up the base and the state
command-restore = Restore the base from a backup
argument-backup = backup
prompt-restore-backup = Which backup? Choose, or send me its id.

exported = The fact base as it is now, facts: { $facts }, open questions: { $unknowns }. On another machine, unpack it into the knowledge folder.
export-too-large = The fact base is too large for a message: run “python -m bot export” on the machine itself.
backup-made = Backed up: { $files } files, the database among them. Its id is
backup-made-without-state = Backed up: { $files } files of the fact base. The database is not SQLite: back it up with its own tools. The id is
backup-trouble = That did not work, and nothing was changed:
no-backup = There is no backup “{ $value }”; expected one of the ids that /backup tells.
restore-would = Restoring it would change these files of the fact base:
restore-add = add
restore-change = change
restore-remove = remove
restore-same = The fact base is what this backup holds already.
restore-state = It is one edit and can be undone. Roles, the queue and everything else that I remember stay as they are; to restore those too, stop me and run “python -m bot restore”.
button-restore = Restore
restored = The fact base is restored from the backup

### Roles, and what a command asks for when it was not told.

command-cancel = Leave a command that I am asking about
command-whoami = Your number and your role
command-grant = Give somebody a role
command-revoke = Take a role away
command-roles = Who has which role
argument-user = user id
argument-role = role
help-section-me = You
help-section-people = People

button-cancel = Cancel
button-skip = Skip
cancelled = Left. Nothing was changed.
cancelled-nothing = There is nothing to cancel: I am not waiting for anything from you.

prompt-grant-user = Whom? Send me the person's numeric user id.
prompt-grant-role = Which role?
prompt-revoke-user = Whose role? Choose, or send me the numeric user id.

role-reader = reader
role-contributor = contributor
role-editor = editor
role-admin = admin
role-owner = owner
whoami = Your user id is { $id }, your role: { $role }.
roles-title = These people have a role:
roles-line = { $id }: { $role }
roles-none = Nobody has a role yet. /grant gives one.
role-given = Done: { $id } has the role “{ $role }” now.
role-taken = Done: { $id } is a reader again.
your-role = You have a new role: { $role }. /help shows what you can do now.
your-role-taken = Your role was taken back; you are a reader like everybody else.
role-refused-not-a-user = “{ $value }” is no user id; expected a number such as 123456789.
role-refused-not-a-role = “{ $value }” is no role to give; expected contributor, editor or admin.
role-refused-above = You cannot do that: roles can be given and taken only below your own, to people below yourself.
role-refused-no-role = { $value } has no role that could be taken away.
claimed = This bot is yours now: you are its owner. /help shows what you can do, /grant gives others a role.
step-over = This was chosen or left before. Give the command again to begin anew.

### What admins see and do: order, pauses, the audit log, health.

help-section-operation = Operation
command-ban = Stop listening to a person
command-unban = Listen to them again
command-pause = Pause: tell readers that I take a break
command-resume = Answer readers again
command-audit = Who did what
command-health = How I am doing
argument-reason = reason
argument-about = fact or user id

prompt-ban-user = Whom shall I no longer listen to? Send me the numeric user id.
prompt-ban-reason = For what reason? It is shown to admins only.
prompt-unban-user = Whom shall I listen to again? Choose, or send me the numeric user id.
prompt-audit-about = Of which fact or person? Send me its id.

banned = Done: I no longer listen to { $id }. /unban takes it back.
unbanned = Done: I listen to { $id } again.
unban-refused = { $id } is not banned.
pause-set = Readers are now told that I take a break; you and everybody with a role can go on. /resume ends it.
resume-set = I answer readers again.

audit-title = What was done, the latest first:
audit-about = What was done to or by { $about }, the latest first:
audit-empty = Nothing was noted.
button-newer = Newer
button-older = Older

health-paused = I am paused: /resume ends it.
health-version = Version { $version }, running for { $days }
health-base = Base { $fingerprint }, facts: { $facts }, open questions: { $unknowns }
health-base-since = This base answers since { $at }
health-semantic = Semantic model: { $model }
health-no-semantic = none, questions are matched by their words
health-inbox = Waiting: { $waiting } updates, { $unsent } messages to send
health-failure = Last failure: code { $code }, { $at }
health-no-failure = No failure in the last days

### Changing records and undoing it: what is asked for, what was saved, why nothing was changed.

command-edit = Change a field of a fact
command-alt = Add a wording to a fact
command-alias = Give a person, place or group another name
command-history = Who changed a fact, when and why
command-diff = What a version changed
command-revert = Return a fact to a former version
argument-field = field
argument-wording = wording
argument-entity = who or what
argument-name = name
argument-version = version

prompt-edit-fact = Which fact? Send me its id.
prompt-edit-field = Which field?
prompt-edit-value = What should it be? Send me the new value; “-” takes an optional one away.
prompt-alt-fact = To which fact? Send me its id.
prompt-alt-wording = How else would a reader ask it? Send me one question.
prompt-alias-entity = Who or what? Send me the id of the person, place or group, such as the ones that /show tells.
prompt-alias-name = What else is it called?
prompt-history-fact = Which fact? Send me its id.
prompt-diff-fact = Which fact? Send me its id.
prompt-diff-version = Which version? Send me its number.
prompt-revert-fact = Which fact? Send me its id.
prompt-revert-version = To which version? 0 is what it was before the first change.

saved-edit = Saved:
saved-alt = The wording is added:
saved-alias = The name is added:
saved-revert = Done, it is what it was; this is a new version:
saved-version = Version { $version }
field-now = { $field } is now:
value-nothing = (nothing)
no-field = “{ $value }” is not one of its fields; expected one of: { $known }.
no-version = “{ $value }” is no version of it; expected one of: { $known }.
not-yours = You can change only drafts of your own; editors can change the rest.

refused-no-record = Nothing was changed: there is no record
refused-no-article = Nothing was changed: the article is not in the base for
refused-no-version = Nothing was changed: there is no such version of
refused-not-draft = Nothing was changed: expected a draft, which this is not:
refused-not-published = Nothing was changed: expected a published fact, which this is not:
refused-own-draft = Nothing was changed: another editor has to approve your own draft:
refused-review = Nothing was changed: the status changes by /approve, /retract and /revert only:
refused-same = Nothing had to be changed, it is so already:
refused-invalid = Nothing was changed, because the fact base would have a problem in
refused-changed = Nothing was changed, because somebody else has just changed it; look at it and try again:
refused-disk = Nothing was changed, the file cannot be written ({ $told }):
refused-conflict = Nothing was changed: the program stopped halfway, and the file has changed since; look at it and try again:
refused-unknown = It is written, but the disk did not confirm it ({ $told }); the next start makes sure:

history-title = Versions, newest first:
history-none = Nothing was ever changed in
history-line = { $version }: { $at }, { $action }, { $user }
history-by-hand = by hand
diff-title = What version { $version } of { $record } changed:
diff-none = Nothing in the record itself.
base-broken =
    { $count ->
        [one] Somebody changed the fact base by hand, and it has a problem. Until it is mended, I answer from the former one.
       *[other] Somebody changed the fact base by hand, and it has { $count } problems. Until they are mended, I answer from the former one.
    }
button-show = Show it
button-add-wording = Add a wording
button-edit = Edit
button-history = History
button-diff = What changed
button-undo = Undo

command-reload = Read the fact base's files now
reload-same = Nothing new: I answer from these files already.
reload-done =
    The files are sound, and I answer from them now. { $count ->
        [one] { $count } record is different
       *[other] { $count } records are different
    }.

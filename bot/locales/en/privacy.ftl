### What is kept of a person.

command-privacy = What I keep about you, and how long
command-mydata = Get all I keep about you as a file
command-forgetme = Delete all I keep about you
button-mydata = Send me all of it
button-forgetme = Delete all of it

privacy-title = What I keep about you
privacy-questions = Your questions, which reply each got and its buttons, with your user id: { $days } days. A question that got no answer is shown to the editors, without your name.
privacy-context = What you spoke of last, so that “and when?” can be understood: { $minutes } minutes.
privacy-feedback = Your ratings, the questions they belong to, and your reports: { $days } days.
privacy-choices = The language you choose, the stories you follow, and the questions whose answer you wait for: until you take that back or are told.
privacy-failed = A message that I failed to work on: { $days } days. Any other is deleted as soon as it is answered.
privacy-counts = For counting, a line for each question without its words and without your user id (a keyed hash stands for you): { $days } days.
privacy-never = I do not keep your name, your phone number, your photo, or anything that is said in a group and not addressed to me. Nothing is passed on, no other service is asked.
privacy-rights = /mydata sends you all of it as a file, /forgetme deletes it at once. What editors and admins of the bot have changed stays noted with their user id.

mydata-here = This is all I keep about you. The file is text (JSON); any text editor opens it.
prompt-forgetme-sure = Delete everything I keep about you, now and for good? Your ratings, reports and followed stories go too, and buttons below my former replies stop working.
button-forget-sure = Yes, delete everything
forget-unsure = I delete only when you press “Yes, delete everything”.
forgotten = Done: I have deleted everything that I kept about you. The messages in this chat are yours: delete them in Telegram if you like.
forgotten-but-role = Your role stays, and the notes of what you changed with it. An admin can take it away.
private-only = This is between you and me: give the command in our private chat.
button-open-private = Open the private chat

### What is known of a story beside what is not, topic by topic.

button-known = What we know and what we don't
button-known-topics = Back to the topics

known-choose = Choose a topic. In brackets: how much we know / how much we don't.
known-others = Other topics
known-title = { $topic }: what we know and what we don't
known-known = What we know
known-unknown = What we don't know
known-nothing = Nothing so far.
story-gone = This story is no longer here: the editors have withdrawn it. /latest shows the newest ones.

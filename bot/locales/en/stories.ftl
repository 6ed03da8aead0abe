### Stories: what is new, what a story is, its timeline, who is who, and following.

command-latest = See the newest stories
command-story = Read what a story is about
command-timeline = See a story's events in order
command-who = Look up a person, party or place
command-follow = Be told when a story changes
command-unfollow = Stop being told of a story
command-following = See which stories you follow
argument-article = story
help-section-stories = Stories

prompt-story-article = Which story? Choose one, or send me its title.
prompt-timeline-article = Of which story? Choose one, or send me its title.
prompt-follow-article = Which story would you like to follow? Choose one, or send me its title.
prompt-unfollow-article = Which story would you like to stop following? Send me its title.
prompt-who-name = Whom or what would you like to know about? Send me a name, or choose:

button-story = The story
button-timeline = Timeline
button-questions = Questions
button-follow = Follow this story
button-unfollow = Stop following
button-unfollow-which = Stop following: { $title }
button-previous = Previous page
button-next = Next page
button-who = Who or what is it?

base-empty = There is nothing to tell yet: the editors have not published any story.
statement-claim = { $said } ({ $standing })
page-of = Page { $number } of { $count }

latest-title = The newest stories
latest-changes = New and corrected answers
latest-new = { DATETIME($date, dateStyle: "medium") }, new: { $said }
latest-corrected = { DATETIME($date, dateStyle: "medium") }, corrected: { $said }
latest-ask = You could ask, for example:

story-unknown = I know no story called “{ $typed }”. /latest shows the newest ones.
story-undated = the article gives no date
story-short = In short
story-counts =
    I can answer { $answers ->
        [one] one question
       *[other] { $answers } questions
    } about it; { $open ->
        [one] one question that readers ask is open
       *[other] { $open } questions that readers ask are open
    }.

timeline-title = Timeline: { $title }
timeline-undated = The article gives no dates for these. In its own words, in their order:
timeline-empty = The article { $title } gives no times that I could put in order.
month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }

who-several = Several may be meant. Which one?
who-unknown = Nobody and nothing in my articles is called “{ $typed }”.
who-instead = They are spoken of most:
who-also = Also written: { $names }
who-is = Is the
who-is-line = • { $kind } of { $name }
who-has = Connected
who-has-line = • { $kind }: { $name }
who-questions =
    { $count ->
        [one] One question that I can answer:
       *[other] { $count } questions that I can answer:
    }
who-no-questions = The articles tell no more than that.

entity-person = person
entity-place = place
entity-party = party
entity-group = group
entity-organisation = organisation
entity-event = event
entity-building = building
entity-office = office

follow-done = You follow the story “{ $title }” now. I will write when it gains or corrects answers, at most once a day.
follow-already = You follow the story “{ $title }” already.
follow-private = Stories can be followed only in a private chat with me: send me /follow there.
unfollow-done = You no longer follow the story “{ $title }”.
unfollow-not = You do not follow the story “{ $title }”.
unfollow-none = You follow no story, so there is nothing to stop.
following-title = You follow
following-none = You follow no story yet. Send /follow, or open a story and press “Follow this story”.

news-title = Something new in a story you follow: “{ $title }”
news-new =
    { $count ->
        [one] One new answer
       *[other] { $count } new answers
    }
news-corrected =
    { $count ->
        [one] One corrected answer
       *[other] { $count } corrected answers
    }
news-withdrawn =
    { $count ->
        [one] One answer was withdrawn by the editors.
       *[other] { $count } answers were withdrawn by the editors.
    }
news-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
news-why = You get this because you follow the story; one message a day at most.

relation-agency = news agency
relation-brother = brother
relation-building = building
relation-capital = capital
relation-central-square = central square
relation-chosen-successor = chosen successor
relation-country = country
relation-election = election
relation-father = father
relation-first-president = first president
relation-former-president = former president
relation-government = government
relation-independence = independence
relation-leader = leader
relation-location = location
relation-member = member
relation-mentor = mentor
relation-older-brother = older brother
relation-opponent = opponent
relation-part = part
relation-participant = participant
relation-party = party
relation-photographer = photographer
relation-predecessor = predecessor
relation-president = president
relation-press-secretary = press secretary
relation-protest = protest
relation-region = region
relation-repeat = repeat
relation-seat = seat
relation-son = son
relation-speaker = speaker
relation-spokesman = spokesman
relation-spokesperson = spokesperson
relation-state = state
relation-successor = successor
relation-supporter = supporter
relation-uprising = uprising
relation-younger-brother = younger brother

### Where an answer comes from: the line below a quote, and /source.

source-speaker = Speaker: { $speaker }
source-title = “{ $title }”
source-title-by-editor = “{ $title }” (title given by the editor)
source-credit = credit line: { $credit }
source-paragraphs =
    { $count ->
        [1] paragraph { $numbers }
       *[other] paragraphs { $numbers }
    }
source-published = published { $date }
source-original-language = the quote is in the article's own language
source-link = read these words in the article
day = { DATETIME($date, dateStyle: "long") }

source-place = Paragraph { $number } of { $count }.
source-whole-paragraph = The whole paragraph:
source-article = The article
source-unknown = There is no fact with the id “{ $id }”. The id stands in small print below each answer.
source-nearest = Did you mean one of these?
prompt-source-fact = Which fact? Send me its id: it stands in small print below each answer.

field-fact = Fact
field-claim = Standing
field-speaker = Speaker
field-as-of = As of
field-title = Title
field-title-by-editor = Title (given by the editor)
field-publisher = Publisher
field-published = Published
field-address = Address
field-credit = Credit line
field-language = Language
field-rights = Rights
field-notes = Notes
value-not-stated = not stated

language-en = English
language-ru = Russian
language-ky = Kyrgyz

### Откуда взят ответ: строка под цитатой и /source.

source-speaker = Чьи слова: { $speaker }
source-title = «{ $title }»
source-title-by-editor = «{ $title }» (заголовок дан редактором)
source-credit = указано: { $credit }
source-paragraphs =
    { $count ->
        [1] абзац { $numbers }
       *[other] абзацы { $numbers }
    }
source-published = опубликовано { $date }
source-original-language = цитата на языке статьи
source-link = открыть эти слова в статье
day = { DATETIME($date, dateStyle: "long") }

source-place = Абзац { $number } из { $count }.
source-whole-paragraph = Абзац целиком:
source-article = Статья
source-unknown = Факта с идентификатором «{ $id }» нет. Идентификатор указан мелким шрифтом под каждым ответом.
source-nearest = Может быть, один из этих?
prompt-source-fact = Какой факт? Пришлите его идентификатор: он указан мелким шрифтом под каждым ответом.

field-fact = Факт
field-claim = Достоверность
field-speaker = Чьи слова
field-as-of = По состоянию на
field-title = Заголовок
field-title-by-editor = Заголовок (дан редактором)
field-publisher = Издание
field-published = Дата публикации
field-address = Адрес
field-credit = Указание авторства
field-language = Язык
field-rights = Права
field-notes = Примечания
value-not-stated = не указано

language-en = английский
language-ru = русский
language-ky = кыргызский

### Жооп кайдан алынган: цитатанын астындагы сап жана /source.

source-speaker = Кимдин сөзү: { $speaker }
source-title = «{ $title }»
source-title-by-editor = «{ $title }» (аталышын редактор койгон)
source-credit = автордук белги: { $credit }
source-paragraphs =
    { $count ->
        [1] { $numbers }-абзац
       *[other] { $numbers }-абзацтар
    }
source-published = жарыяланган күнү: { $date }
source-original-language = цитата макаланын өз тилинде берилди
source-link = бул сөздөрдү макаладан окуу
day = { DATETIME($date, dateStyle: "long") }

source-place = { $number }-абзац (бардыгы { $count }).
source-whole-paragraph = Абзац толугу менен:
source-article = Макала
source-unknown = «{ $id }» идентификатору менен факт табылган жок. Идентификатор ар бир жооптун астында майда тамга менен жазылган.
source-nearest = Балким, ушулардын бириби?
prompt-source-fact = Кайсы факт? Анын идентификаторун жазыңыз: ал ар бир жооптун астында майда тамга менен жазылган.

field-fact = Факт
field-claim = Аныктыгы
field-speaker = Кимдин сөзү
field-as-of = Кайсы күнгө карата
field-title = Аталышы
field-title-by-editor = Аталышы (редактор койгон)
field-publisher = Басылма
field-published = Жарыяланган күнү
field-address = Дареги
field-credit = Автордук белги
field-language = Тили
field-rights = Укуктар
field-notes = Эскертүүлөр
value-not-stated = көрсөтүлгөн эмес

language-en = англис тили
language-ru = орус тили
language-ky = кыргыз тили

### Записи, какими их видят редакторы: найденные, целиком, ждущие проверки; и что ответил бы бот.

help-section-look = Посмотреть
help-section-care = Работа с фактами
command-find = Найти факты по словам
command-show = Показать факт целиком
command-test = Показать, что я отвечу и почему
command-stale = Факты, которые пора проверить
argument-words = слова

prompt-find-words = Какие слова? Пришлите одно или несколько слов из факта.
prompt-show-fact = Какой факт? Пришлите его идентификатор.
prompt-test-question = Какой вопрос попробовать? Он никуда не будет записан.

record-none = Факта с идентификатором «{ $id }» нет. /find ищет по словам.
found-none = Ничего с «{ $words }» не найдено. Попробуйте другое слово.
found-title =
    { $count ->
        [one] { $count } запись с «{ $words }»:
        [few] { $count } записи с «{ $words }»:
        [many] { $count } записей с «{ $words }»:
       *[other] { $count } записи с «{ $words }»:
    }
found-more =
    { $count ->
        [one] И ещё { $count }; добавьте слово, чтобы сузить поиск.
        [few] И ещё { $count }; добавьте слово, чтобы сузить поиск.
        [many] И ещё { $count }; добавьте слово, чтобы сузить поиск.
       *[other] И ещё { $count }; добавьте слово, чтобы сузить поиск.
    }
stale-none = Проверять пока нечего.
stale-title =
    { $count ->
        [one] { $count } факт пора проверить:
        [few] { $count } факта пора проверить:
        [many] { $count } фактов пора проверить:
       *[other] { $count } факта пора проверить:
    }
stale-since = с { $date }

record-fact = факт
record-unknown = открытый вопрос
status-draft = черновик
status-published = опубликован
status-retracted = отозван
standing-established = статья сообщает это как факт
standing-alleged = утверждается, но не установлено
standing-disputed = оспаривается, не установлено
standing-denied = отрицается, не установлено
record-article = Статья и абзац: { $places }
record-claim = Достоверность: { $claim }
record-speaker = Чьи слова: { $speaker }
record-as-of = По состоянию на: { $date }
record-review-by = Проверить до: { $date }
record-about = О чём:
record-asks = Отвечает на: { $asks }
record-wordings = Формулировки ({ $code }, { $count })
record-refutes = Ложные посылки, на которые отвечает ({ $code }, { $count })

trial-decision = Решение: { $status }; уверенность { $confidence }, отрыв { $margin }
trial-guard = Контроль: { $said }
trial-no-objection = возражений нет
trial-no-candidates = Ничего похожего в базе нет.

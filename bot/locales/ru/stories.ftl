### Истории: что нового, о чём история, хронология, кто есть кто, подписка.

command-latest = Самые новые истории
command-story = О чём история
command-timeline = События истории по порядку
command-who = Узнать о человеке, партии или месте
command-follow = Следить за историей
command-unfollow = Больше не следить за историей
command-following = За какими историями вы следите
argument-article = история
help-section-stories = Истории

prompt-story-article = Какая история? Выберите или пришлите её заголовок.
prompt-timeline-article = Хронология какой истории? Выберите или пришлите её заголовок.
prompt-follow-article = За какой историей вы хотите следить? Выберите или пришлите её заголовок.
prompt-unfollow-article = За какой историей вы больше не хотите следить? Пришлите её заголовок.
prompt-who-name = О ком или о чём рассказать? Пришлите имя или название или выберите:

button-story = История
button-timeline = Хронология
button-questions = Вопросы
button-follow = Следить за историей
button-unfollow = Больше не следить
button-unfollow-which = Больше не следить: { $title }
button-previous = Предыдущая
button-next = Следующая
button-who = Кто или что это?

base-empty = Пока рассказывать нечего: редакторы ещё не опубликовали ни одной истории.
statement-claim = { $said } ({ $standing })
page-of = Страница { $number } из { $count }

latest-title = Самые новые истории
latest-changes = Новые и исправленные ответы
latest-new = { DATETIME($date, dateStyle: "medium") }, новое: { $said }
latest-corrected = { DATETIME($date, dateStyle: "medium") }, исправлено: { $said }
latest-ask = Можно спросить, например:

story-unknown = Истории «{ $typed }» я не знаю. Новые показывает /latest.
story-undated = даты в статье нет
story-short = Коротко
story-counts =
    { $answers ->
        [one] Я могу ответить на { $answers } вопрос об этом
        [few] Я могу ответить на { $answers } вопроса об этом
        [many] Я могу ответить на { $answers } вопросов об этом
       *[other] Я могу ответить на { $answers } вопроса об этом
    }; { $open ->
        [one] ещё на { $open } вопрос читателей ответа в статье нет
        [few] ещё на { $open } вопроса читателей ответа в статье нет
        [many] ещё на { $open } вопросов читателей ответа в статье нет
       *[other] ещё на { $open } вопроса читателей ответа в статье нет
    }.

timeline-title = Хронология: { $title }
timeline-undated = Дат этих событий в статье нет. Её словами, по порядку:
timeline-empty = В статье { $title } не указано, когда что произошло, поэтому хронологии нет.
month =
    { $month ->
        [1] январь
        [2] февраль
        [3] март
        [4] апрель
        [5] май
        [6] июнь
        [7] июль
        [8] август
        [9] сентябрь
        [10] октябрь
        [11] ноябрь
       *[12] декабрь
    } { $year } г.

who-several = Это может относиться к нескольким. Кого или что вы имеете в виду?
who-unknown = В моих статьях «{ $typed }» не упоминается.
who-instead = Чаще всего в них упоминаются:
who-also = Также пишется: { $names }
who-is = Кем или чем приходится (в скобках: кому или чему)
who-is-line = • { $kind } ({ $name })
who-has = Кто и что с этим связано
who-has-line = • { $kind }: { $name }
who-questions =
    { $count ->
        [one] { $count } вопрос, на который я могу ответить:
        [few] { $count } вопроса, на которые я могу ответить:
        [many] { $count } вопросов, на которые я могу ответить:
       *[other] { $count } вопроса, на которые я могу ответить:
    }
who-no-questions = Больше в статьях об этом ничего нет.

entity-person = человек
entity-place = место
entity-party = партия
entity-group = группа людей
entity-organisation = организация
entity-event = событие
entity-building = здание
entity-office = должность

follow-done = Теперь вы следите за историей «{ $title }». Я напишу, когда в ней появятся новые или исправленные ответы, не чаще раза в день.
follow-already = Вы уже следите за историей «{ $title }».
follow-private = Следить за историей можно только в личном чате со мной: отправьте мне туда /follow.
unfollow-done = Вы больше не следите за историей «{ $title }».
unfollow-not = Вы не следите за историей «{ $title }».
unfollow-none = Вы не следите ни за одной историей.
following-title = Вы следите за историями
following-none = Вы пока не следите ни за одной историей. Отправьте /follow или откройте историю и нажмите «Следить за историей».

news-title = Новое в истории, за которой вы следите: «{ $title }»
news-new =
    { $count ->
        [one] { $count } новый ответ
        [few] { $count } новых ответа
        [many] { $count } новых ответов
       *[other] { $count } нового ответа
    }
news-corrected =
    { $count ->
        [one] { $count } исправленный ответ
        [few] { $count } исправленных ответа
        [many] { $count } исправленных ответов
       *[other] { $count } исправленного ответа
    }
news-withdrawn =
    { $count ->
        [one] { $count } ответ редакторы отозвали.
        [few] { $count } ответа редакторы отозвали.
        [many] { $count } ответов редакторы отозвали.
       *[other] { $count } ответа редакторы отозвали.
    }
news-more =
    { $count ->
        [one] и ещё { $count }
        [few] и ещё { $count }
        [many] и ещё { $count }
       *[other] и ещё { $count }
    }
news-why = Вы получили это, потому что следите за историей; не больше одного сообщения в день.

relation-agency = информационное агентство
relation-brother = брат
relation-building = здание
relation-capital = столица
relation-central-square = центральная площадь
relation-chosen-successor = выбранный преемник
relation-country = страна
relation-election = выборы
relation-father = отец
relation-first-president = первый президент
relation-former-president = бывший президент
relation-government = власти
relation-independence = независимость
relation-leader = лидер
relation-location = место
relation-member = член
relation-mentor = наставник
relation-older-brother = старший брат
relation-opponent = противник
relation-part = часть
relation-participant = участник
relation-party = партия
relation-photographer = фотограф
relation-predecessor = предшественник
relation-president = президент
relation-press-secretary = пресс-секретарь
relation-protest = протест
relation-region = регион
relation-repeat = повторное проведение
relation-seat = резиденция
relation-son = сын
relation-speaker = выступающий
relation-spokesman = представитель
relation-spokesperson = представитель
relation-state = государство
relation-successor = преемник
relation-supporter = сторонник
relation-uprising = восстание
relation-younger-brother = младший брат

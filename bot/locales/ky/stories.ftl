### Окуялар: жаңылыктар, окуянын мазмуну, хронологиясы, ким ким экени, жазылуу.

command-latest = Эң жаңы окуялар
command-story = Окуя эмне жөнүндө
command-timeline = Окуянын жүрүшү ирети менен
command-who = Адам, партия же жер жөнүндө билүү
command-follow = Окуяга көз салуу
command-unfollow = Окуяга көз салууну токтотуу
command-following = Кайсы окуяларга көз саласыз
argument-article = окуя
help-section-stories = Окуялар

prompt-story-article = Кайсы окуя? Тандаңыз же аталышын жазыңыз.
prompt-timeline-article = Кайсы окуянын хронологиясы? Тандаңыз же аталышын жазыңыз.
prompt-follow-article = Кайсы окуяга көз салгыңыз келет? Тандаңыз же аталышын жазыңыз.
prompt-unfollow-article = Кайсы окуяга көз салууну токтоткуңуз келет? Аталышын жазыңыз.
prompt-who-name = Ким же эмне жөнүндө айтып берейин? Атын жазыңыз же тандаңыз:

button-story = Окуя
button-timeline = Хронология
button-questions = Суроолор
button-follow = Окуяга көз салуу
button-unfollow = Көз салууну токтотуу
button-unfollow-which = Көз салууну токтотуу: { $title }
button-previous = Мурунку барак
button-next = Кийинки барак
button-who = Бул ким же эмне?

base-empty = Азырынча айтып бере турган эч нерсе жок: редакторлор бир да окуяны жарыялай элек.
statement-claim = { $said } ({ $standing })
page-of = { $count } барактын { $number }-барагы

latest-title = Эң жаңы окуялар
latest-changes = Жаңы жана оңдолгон жооптор
latest-new = { DATETIME($date, dateStyle: "medium") }, жаңы: { $said }
latest-corrected = { DATETIME($date, dateStyle: "medium") }, оңдолду: { $said }
latest-ask = Мисалы, муну сурасаңыз болот:

story-unknown = «{ $typed }» деген окуяны билбейм. Жаңыларын /latest көрсөтөт.
story-undated = макалада дата жок
story-short = Кыскача
story-counts = Бул тууралуу { $answers } суроого жооп бере алам; окурмандардын { $open } суроосуна макалада жооп жок.

timeline-title = Хронология: { $title }
timeline-undated = Булардын датасы макалада жок. Макаланын өз сөзү менен, ирети боюнча:
timeline-empty = { $title } макаласында окуяларды иретке келтире турган убакыт көрсөтүлгөн эмес.
month =
    { $year }-жыл, { $month ->
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
    }

who-several = Бул бир нечесине тиешелүү болушу мүмкүн. Кимди же эмнени айтып жатасыз?
who-unknown = Менин макалаларымда «{ $typed }» деген адам да, нерсе да айтылбайт.
who-instead = Көбүнчө булар жөнүндө айтылат:
who-also = Мындай да жазылат: { $names }
who-is = Ким же эмне болот (кимге же эмнеге: кашаанын ичинде)
who-is-line = • { $kind } ({ $name })
who-has = Ким же эмне менен байланыштуу
who-has-line = • { $kind }: { $name }
who-questions = Жооп бере ала турган { $count } суроо:
who-no-questions = Макалаларда бул жөнүндө башка эч нерсе айтылбайт.

entity-person = адам
entity-place = жер
entity-party = партия
entity-group = адамдар тобу
entity-organisation = уюм
entity-event = окуя
entity-building = имарат
entity-office = кызмат орду

follow-done = Эми сиз «{ $title }» окуясына көз саласыз. Анда жаңы же оңдолгон жооптор пайда болгондо күнүнө бирден ашык эмес жазып турам.
follow-already = Сиз «{ $title }» окуясына буга чейин эле көз салып жүрөсүз.
follow-private = Окуяга мени менен жеке чатта гана көз салса болот: ошол жакка /follow деп жөнөтүңүз.
unfollow-done = Сиз мындан ары «{ $title }» окуясына көз салбайсыз.
unfollow-not = Сиз «{ $title }» окуясына көз салган эмессиз.
unfollow-none = Сиз бир да окуяга көз салбайсыз.
following-title = Сиз көз салган окуялар
following-none = Сиз азырынча бир да окуяга көз салбайсыз. /follow деп жөнөтүңүз же окуяны ачып, «Окуяга көз салуу» баскычын басыңыз.

news-title = Сиз көз салган окуяда жаңылык бар: «{ $title }»
news-new = { $count } жаңы жооп
news-corrected = { $count } оңдолгон жооп
news-withdrawn = { $count } жоопту редакторлор кайтарып алышты.
news-more = жана дагы { $count }
news-why = Бул билдирүү окуяга көз салганыңыз үчүн келди; күнүнө бир билдирүүдөн ашпайт.

relation-agency = маалымат агенттиги
relation-brother = бир тууган
relation-building = имарат
relation-capital = борбор шаар
relation-central-square = борбордук аянт
relation-chosen-successor = тандалган мураскер
relation-country = өлкө
relation-election = шайлоо
relation-father = ата
relation-first-president = биринчи президент
relation-former-president = мурдагы президент
relation-government = бийлик
relation-independence = көз карандысыздык
relation-leader = лидер
relation-location = жайгашкан жери
relation-member = мүчө
relation-mentor = устат
relation-older-brother = ага
relation-opponent = атаандаш
relation-part = бөлүк
relation-participant = катышуучу
relation-party = партия
relation-photographer = фотограф
relation-predecessor = мурункусу
relation-president = президент
relation-press-secretary = басма сөз катчысы
relation-protest = нааразылык
relation-region = аймак
relation-repeat = кайра өткөрүү
relation-seat = резиденция
relation-son = уул
relation-speaker = сүйлөөчү
relation-spokesman = өкүл
relation-spokesperson = өкүл
relation-state = мамлекет
relation-successor = мураскер
relation-supporter = тарапташ
relation-uprising = көтөрүлүш
relation-younger-brother = ини
